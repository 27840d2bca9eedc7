import type {
  GatheringFigures,
  GatheringFiguresQuery,
  SessionVisits,
} from '#application/events/gatherings/gathering-figures.query';
import type { Clock } from '#application/shared/ports';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { GatheringId } from '#domain/events/gatherings/ids';
import { SLOT_SECONDS } from '#domain/events/gatherings/presence';
import { type SeatedOfBranch, turnoutOf } from '#domain/events/gatherings/turnout';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { heldOnline } from './held-online.sql.ts';
import { lookingAs, runs } from './visible-gathering.sql.ts';

interface Row extends Omit<GatheringFigures, 'noShowRate' | 'turnout'> {
  readonly isOver: boolean;
  readonly rows: readonly SeatedOfBranch[];
}

const FIGURES = `
  select count(r.id)::int as registered,
    count(*) filter (where r.state = 'confirmed')::int as seated,
    count(*) filter (where r.state in ('waiting', 'offered'))::int as waiting,
    count(*) filter (where r.promoted_at is not null)::int as promoted,
    count(*) filter (where r.state = 'cancelled')::int as cancelled,
    count(*) filter (where r.state = 'confirmed' and r.attended_at is not null)::int as attended,
    (select count(*)::int from events.question q where q.gathering_id = g.id and q.standing = 'published') as questions,
    (select count(*)::int from events.question q
      where q.gathering_id = g.id and q.standing = 'published' and q.answered_at is not null) as answered,
    (select coalesce(sum(q.votes), 0)::int from events.question q
      where q.gathering_id = g.id and q.standing = 'published') as votes,
    (select max(there)::int from (
      select count(*) as there from events.session_visit v where v.gathering_id = g.id
        and v.slot >= floor(extract(epoch from g.starts_at) / ${SLOT_SECONDS}) group by v.slot) slots) as peak,
    g.state = 'published' and g.ends_at <= $5 as "isOver",
    (select coalesce(jsonb_agg(to_jsonb(one) order by one.branch), '[]') from (
      select case cardinality(s.branches) when 0 then 'none' when 1 then s.branches[1] else 'several' end as branch,
        count(*) filter (where s.attended_at is not null) as attended,
        count(*) filter (where s.attended_at is null) as absent
      from events.registration s where s.gathering_id = g.id and s.state = 'confirmed' group by 1) one) as rows
  from events.gathering g left join events.registration r on r.gathering_id = g.id
  where g.id = $4::uuid and ${runs('g')} and $1::text[] is not null group by g.id`;

export class SqlGatheringFigures implements GatheringFiguresQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, gatheringId: GatheringId): Promise<GatheringFigures> {
    actor.mustBeAllowed('event.create');
    const asked = [...lookingAs(actor), gatheringId, this.clock.now()];
    const row = isId(gatheringId) && (await this.sql.row<Row>(FIGURES, asked));
    if (!row) throw new GatheringNotFound();
    const { isOver, rows, ...figures } = row;
    const { seated, attended } = figures;
    return {
      ...figures,
      noShowRate: isOver && seated > 0 ? (seated - attended) / seated : null,
      turnout: isOver ? turnoutOf(rows) : [],
    };
  }
}

const NOTE = `
  insert into events.session_visit (gathering_id, slot, member_id)
  select g.id, floor(extract(epoch from $3::timestamptz) / ${SLOT_SECONDS})::int, $2
  from events.gathering g
  where g.id = $1 and g.state = 'published' and ${heldOnline('g')} and $3 >= g.starts_at and $3 < g.ends_at
  on conflict do nothing`;

export class SqlSessionVisits implements SessionVisits {
  constructor(private readonly sql: Sql) {}

  async note(gatheringId: GatheringId, memberId: string, at: Date): Promise<void> {
    await this.sql.rows(NOTE, [gatheringId, memberId, at]);
  }
}
