import type { SegmentRoll, SegmentRolls } from '#application/community/published/segment-rolls.api';
import type { Rolls } from '#application/community/segments/rolls.port';
import type { Clock, Ids } from '#application/shared/ports';
import type { SegmentId } from '#domain/community/segments/segment';
import { type Condition, SegmentFilter } from '#domain/community/segments/segment-filter';
import { rollCircle } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import { extendStatementTimeout } from '../../platform/persistence/statement-timeout.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { membersOf } from './members-of-segment.sql.ts';

/** The circles of the rolls that a member is on. */
export const rollCircles = (member: string): string =>
  `array(select '${rollCircle('')}' || rm.roll_id from community.roll_member rm where rm.member_id = ${member} order by 1)`;

const LOOK = `
  select r.id, r.segment_id as "segmentId", r.follows,
    (select count(*)::int from community.roll_member rm where rm.roll_id = r.id) as members
  from community.roll r where r.id = any($1::uuid[]) order by r.id`;
const AT_ONCE = 200;
/** Always in the same order: two that lock some of the same wait for each other, and none for ever. */
const LOCKED = 'order by segment_id, id for update';

interface Following {
  readonly id: string;
  readonly segmentId: string | null;
}

export class SqlRolls implements SegmentRolls, Rolls {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async draw(segmentId: string, follows: boolean): Promise<SegmentRoll | null> {
    if (!isId(segmentId)) return null;
    const drawn = await this.sql.row<{ id: string }>(
      `insert into community.roll (id, segment_id, name, follows, drawn_at)
       select $1, s.id, s.name, $3, $4 from community.segment s where s.id = $2 returning id`,
      [this.ids.next(), segmentId, follows, this.clock.now()],
    );
    if (!drawn) return null;
    await this.write(segmentId, [drawn.id]);
    const [roll] = await this.look([drawn.id]);
    return roll ?? null;
  }

  async settle(rollIds: readonly string[]): Promise<readonly SegmentRoll[]> {
    const open = await this.sql.rows<Following>(
      `select id, segment_id as "segmentId" from community.roll where id = any($1::uuid[]) and follows ${LOCKED}`,
      [rollIds.filter(isId)],
    );
    await this.writeAll(open);
    await this.sql.rows(
      `update community.roll set follows = false, drawn_at = $2 where id = any($1::uuid[])`,
      [open.map(({ id }) => id), this.clock.now()],
    );
    return this.look(rollIds);
  }

  look(rollIds: readonly string[]): Promise<readonly SegmentRoll[]> {
    return this.sql.rows<SegmentRoll>(LOOK, [rollIds.filter(isId)]);
  }

  async onRoll(rollId: string, members: readonly string[]): Promise<ReadonlySet<string>> {
    if (!isId(rollId) || members.length === 0) return new Set();
    const rows = await this.sql.rows<{ id: string }>(
      `select member_id as id from community.roll_member where roll_id = $1 and member_id = any($2::uuid[])`,
      [rollId, members],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async followed(): Promise<readonly SegmentId[]> {
    const rows = await this.sql.rows<{ id: SegmentId }>(
      `select distinct segment_id as id from community.roll where follows and segment_id is not null order by 1`,
    );
    return rows.map(({ id }) => id);
  }

  async follow(segment: SegmentId): Promise<void> {
    const rows = await this.sql.rows<Following>(
      `select id, segment_id as "segmentId" from community.roll where follows and segment_id = $1 ${LOCKED}`,
      [segment],
    );
    await this.writeAll(rows);
  }

  async drawnFrom(segment: SegmentId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from community.roll where segment_id = $1 order by id desc limit ${AT_ONCE}`,
      [segment],
    );
    return rows.map(({ id }) => id);
  }

  async drawnBefore(at: Date, after: string | null): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from community.roll where drawn_at < $1 and ($2::uuid is null or id > $2::uuid) order by id limit ${AT_ONCE}`,
      [at, after],
    );
    return rows.map(({ id }) => id);
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.sql.rows(`delete from community.roll where id = any($1::uuid[])`, [[...ids]]);
  }

  /** Each segment is looked through once, however many rolls follow it; where there is none any more, nothing changes. */
  private async writeAll(rolls: readonly Following[]): Promise<void> {
    for (const segmentId of new Set(rolls.map((roll) => roll.segmentId)))
      if (segmentId !== null) {
        const ids = rolls.filter((roll) => roll.segmentId === segmentId).map(({ id }) => id);
        await this.write(segmentId, ids);
      }
  }

  /** Who is in the segment now is on these rolls of it, and nobody else. */
  private async write(segmentId: string, rollIds: readonly string[]): Promise<void> {
    const segment = await this.sql.row<{ match: string; conditions: readonly Condition[] }>(
      `select match, conditions from community.segment where id = $1`,
      [segmentId],
    );
    if (!segment) return;
    await extendStatementTimeout(this.sql);
    const params: unknown[] = [rollIds];
    const filter = SegmentFilter.restore(segment.match, segment.conditions);
    const { from, where } = membersOf(filter, this.clock.now(), (value) => `$${params.push(value)}`);
    await this.sql.rowsOnce(
      `with found as (select m.id from ${from} where ${where}),
       gone as (delete from community.roll_member rm
         where rm.roll_id = any($1::uuid[]) and not exists (select from found where found.id = rm.member_id))
       insert into community.roll_member (roll_id, member_id)
         select roll, found.id from unnest($1::uuid[]) roll cross join found
         where not exists (select from community.roll_member rm where rm.roll_id = roll and rm.member_id = found.id)
         on conflict do nothing`,
      params,
    );
  }
}
