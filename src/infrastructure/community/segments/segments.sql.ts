import type {
  CountedSegment,
  SegmentMember,
  SegmentRow,
  SegmentsQuery,
} from '#application/community/segments/segments.query';
import type { Page } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import { type SegmentId, SegmentNotFound } from '#domain/community/segments/segment';
import { type Condition, SegmentFilter } from '#domain/community/segments/segment-filter';
import type { Actor } from '#domain/shared/actor';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { membersOf } from './members-of-segment.sql.ts';

const PAGE = 50;
const COLUMNS = `id, name, description, match, conditions, changed_at as "changedAt"`;
const BY_NAME = 'order by lower(name), id limit 500';

interface Row {
  id: SegmentId;
  name: string;
  description: string;
  match: string;
  conditions: readonly Condition[];
  changedAt: Date;
}

/** Who is in a set is one statement, whatever it asks for. */
export class SqlSegmentsRead implements SegmentsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** All sets in one statement: each looks for the one member. */
  async ofMember(actor: Actor, memberId: string): Promise<readonly SegmentRow[]> {
    const segments = await this.rows(actor);
    if (segments.length === 0) return [];
    const params: unknown[] = [memberId];
    const param = (value: unknown) => `$${params.push(value)}`;
    const at = this.clock.now();
    const holds = segments.map(({ filter }) => {
      const { from, where } = membersOf(filter, at, param);
      return `exists (select from ${from} where m.id = $1 and ${where})`;
    });
    const [row] = await this.sql.rowsOnce<{ holds: readonly boolean[] }>(
      `select array[${holds.join(',\n')}] as holds`,
      params,
    );
    return segments.filter((_, index) => row?.holds[index]);
  }

  async list(actor: Actor): Promise<readonly CountedSegment[]> {
    actor.mustBeAllowed('segment.manage');
    const rows = await this.sql.rows<Row & Pick<CountedSegment, 'members' | 'countedAt'>>(
      `select ${COLUMNS}, members, counted_at as "countedAt" from community.segment ${BY_NAME}`,
    );
    return rows.map((row) => ({ ...segmentFrom(row), members: row.members, countedAt: row.countedAt }));
  }

  private async rows(actor: Actor): Promise<readonly SegmentRow[]> {
    actor.mustBeAllowed('segment.manage');
    const rows = await this.sql.rows<Row>(`select ${COLUMNS} from community.segment ${BY_NAME}`);
    return rows.map(segmentFrom);
  }

  async one(actor: Actor, id: SegmentId): Promise<SegmentRow> {
    actor.mustBeAllowed('segment.manage');
    const row = await this.sql.row<Row>(`select ${COLUMNS} from community.segment where id = $1`, [id]);
    if (!row) throw new SegmentNotFound();
    return segmentFrom(row);
  }

  async count(actor: Actor, filter: SegmentFilter): Promise<number> {
    actor.mustBeAllowed('segment.manage');
    const params: unknown[] = [];
    const { from, where } = membersOf(filter, this.clock.now(), (value) => `$${params.push(value)}`);
    const [row] = await this.sql.rowsOnce<{ n: number }>(
      `select count(*)::int as n from ${from} where ${where}`,
      params,
    );
    return row?.n ?? 0;
  }

  async members(actor: Actor, filter: SegmentFilter, cursor: string | null): Promise<Page<SegmentMember>> {
    actor.mustBeAllowed('segment.manage');
    const start = cursor === null ? null : decodeKeyset(cursor);
    const params: unknown[] = [PAGE + 1];
    const param = (value: unknown) => `$${params.push(value)}`;
    const { from, where } = membersOf(filter, this.clock.now(), param);
    const backwards = start?.direction === 'before';
    const beyond = start
      ? `and (m.joined_at, m.id) ${backwards ? '>' : '<'} (${param(start.moment)}::timestamptz, ${param(start.id)}::uuid)`
      : '';
    const way = backwards ? 'asc' : 'desc';
    const rows = await this.sql.rowsOnce<SegmentMember>(
      `select m.id, m.pseudonym, m.handle, m.branches, m.region, m.role, m.trust_level as "trustLevel",
         m.joined_at as "joinedAt"
       from ${from} where ${where} ${beyond} order by m.joined_at ${way}, m.id ${way} limit $1`,
      params,
    );
    return pageOf(rows, PAGE, start, ({ joinedAt, id }) => ({ moment: joinedAt, id }));
  }
}

const segmentFrom = ({ match, conditions, ...row }: Row): SegmentRow => ({
  ...row,
  filter: SegmentFilter.restore(match, conditions),
});
