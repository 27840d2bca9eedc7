import { isId } from '#domain/shared/id';
import type { ParticipantRow } from '#application/events/gatherings/gathering-view';
import type { ParticipantsQuery } from '#application/events/gatherings/gatherings.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { BEFORE_ALL } from '#domain/events/gatherings/registration';
import type { Actor } from '#domain/shared/actor';
import { decodeRankedKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, runs } from './visible-gathering.sql.ts';

const EXPORTED_AT_ONCE = 500;

const RUNS = `select 1 from events.gathering g where g.id = $4::uuid and ${runs('g')} and $1::text[] is not null`;

/** By turn, which is the order of arrival. */
const some = (way: 'asc' | 'desc'): string => `
  select id, member_id as "memberId", branches, state, registered_at as "registeredAt",
    offered_until as "offeredUntil", attended_at as "attendedAt", attended_by as "attendedBy", note, answers, turn
  from events.registration
  where gathering_id = $1 and turn ${way === 'asc' ? '>' : '<'} $2 and state <> 'cancelled' order by turn ${way} limit $3`;

const RANKS = `
  select id, rank from (
    select id, (row_number() over (order by turn))::int as rank from events.registration
    where gathering_id = $1 and state = 'waiting') waiting
  where id = any($2::uuid[])`;

export class SqlParticipants implements ParticipantsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(
    actor: Actor,
    gatheringId: GatheringId,
    cursor: string | null,
    limit: number = PAGE_SIZE,
  ): Promise<Page<ParticipantRow>> {
    await this.mustRun(actor, gatheringId);
    const from = cursor === null ? null : decodeRankedKeyset(cursor);
    const way = from?.direction === 'before' ? 'desc' : 'asc';
    const rows = await this.sql.rows<ParticipantRow>(some(way), [
      gatheringId,
      from?.rank ?? BEFORE_ALL,
      limit + 1,
    ]);
    return pageOf(rows, limit, from, ({ registeredAt: moment, id, turn: rank }) => ({
      moment,
      id,
      rank,
    }));
  }

  async count(actor: Actor, gatheringId: GatheringId): Promise<number> {
    await this.mustRun(actor, gatheringId);
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from events.registration where gathering_id = $1 and state <> 'cancelled'`,
      [gatheringId],
    );
    return row?.count ?? 0;
  }

  async ranks(
    actor: Actor,
    gatheringId: GatheringId,
    registrations: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    await this.mustRun(actor, gatheringId);
    const rows = await this.sql.rows<{ id: string; rank: number }>(RANKS, [gatheringId, registrations]);
    return new Map(rows.map(({ id, rank }) => [id, rank]));
  }

  async *all(actor: Actor, gatheringId: GatheringId): AsyncIterable<readonly ParticipantRow[]> {
    await this.mustRun(actor, gatheringId);
    for (let after = BEFORE_ALL; ;) {
      const rows = await this.sql.rows<ParticipantRow>(some('asc'), [gatheringId, after, EXPORTED_AT_ONCE]);
      if (rows.length > 0) yield rows;
      if (rows.length < EXPORTED_AT_ONCE) return;
      after = rows.at(-1)!.turn;
    }
  }

  private async mustRun(actor: Actor, gatheringId: GatheringId): Promise<void> {
    actor.mustBeAllowed('event.create');
    const row = isId(gatheringId) && (await this.sql.row(RUNS, [...lookingAs(actor), gatheringId]));
    if (!row) throw new GatheringNotFound();
  }
}
