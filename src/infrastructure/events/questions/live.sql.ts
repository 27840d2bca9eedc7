import { isId } from '#domain/shared/id';
import { DESK_CIRCLE, SESSION_CIRCLE, wordCircle } from '#application/events/questions/live.bell';
import type {
  LiveChannelQuery,
  LiveQuery,
  LiveView,
  SessionDesk,
  SessionDeskQuery,
} from '#application/events/questions/live.query';
import type { Clock } from '#application/shared/ports';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, runs, visibleGathering } from '../gatherings/visible-gathering.sql.ts';

/** Shown at once. */
const MOST = 60;

/** The one filter of questions: those of the wall, and what is out of sight to its author alone. `$2` is who looks. */
const seen = `(q.standing = 'published' or q.standing in ('held', 'hidden') and q.author_id = $2::uuid)`;

/** Who has a seat in event `g`, or runs it. */
const IN_SESSION = `g.state = 'published' and ${visibleGathering('g')} and (${runs('g')} or exists (
  select from events.registration r where r.gathering_id = g.id and r.member_id = $2::uuid and r.state = 'confirmed'))`;

/** A hand `h` of who still takes part in event `g`: a seat that was given up took it down. Who looks takes part, or sees nothing. */
const up = (
  h: string,
): string => `(${h}.member_id in ($2::uuid, g.author_id) or ${h}.member_id = any(g.hosts) or exists (
  select from events.registration r
  where r.gathering_id = g.id and r.member_id = ${h}.member_id and r.state = 'confirmed'))`;

/** Whether the session of event `g` is not over; `$5` is now. */
const GOES_ON = 'g.ends_at > $5::timestamptz';

const LIVE = `
  select (select coalesce(jsonb_agg(to_jsonb(one) - 'rank' order by one.rank), '[]') from (
      select q.id, q.author_id as "authorId", q.body, q.votes, q.standing, q.answered_at is not null as "isAnswered",
        q.topic_id as "topicId",
        exists (select from events.question_vote v where v.question_id = q.id and v.member_id = $2::uuid) as "isWanted",
        row_number() over (order by q.answered_at is not null, case when q.answered_at is null then q.votes end desc,
          q.answered_at desc, q.id) as rank
      from events.question q where q.gathering_id = g.id and ${seen} order by rank limit ${MOST}) one) as questions,
    greatest(0, (select count(*)::int from events.question q where q.gathering_id = g.id and ${seen}) - ${MOST}) as more,
    case when ${GOES_ON} and ${runs('g')} then array(select h.member_id from events.hand h
      where h.gathering_id = g.id and h.given_at is null and ${up('h')}
      order by h.raised_at, h.member_id limit ${MOST}) else '{}' end as hands,
    (select (select count(*)::int from events.hand before
        where before.gathering_id = g.id and before.given_at is null and ${up('before')}
          and (before.raised_at, before.member_id) <= (own.raised_at, own.member_id))
      from events.hand own
      where ${GOES_ON} and own.gathering_id = g.id and own.member_id = $2::uuid and own.given_at is null) as place,
    exists (select from events.hand own
      where ${GOES_ON} and own.gathering_id = g.id and own.member_id = $2::uuid and own.given_at is not null) as "hasWord",
    case when ${GOES_ON} and ${runs('g')} then (select h.member_id from events.hand h
      where h.gathering_id = g.id and h.given_at is not null and ${up('h')} order by h.given_at desc limit 1) end as speaker,
    g.poll_id as "pollId"
  from events.gathering g where g.id = $4::uuid and ${IN_SESSION}`;

export class SqlLive implements LiveQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, gatheringId: GatheringId): Promise<LiveView | null> {
    return this.sql.row<LiveView>(LIVE, [...lookingAs(actor), gatheringId, this.clock.now()]);
  }
}

const DESK = `
  select g.code, count(r.id)::int as seated, count(r.attended_at)::int as attended
  from events.gathering g
  left join events.registration r on r.gathering_id = g.id and r.state = 'confirmed'
  where g.id = $4::uuid and g.state <> 'draft' and ${visibleGathering('g')} and ${runs('g')}
  group by g.id, g.code`;

export class SqlSessionDesk implements SessionDeskQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor, gatheringId: GatheringId): Promise<SessionDesk | null> {
    return this.sql.row<SessionDesk>(DESK, [...lookingAs(actor), gatheringId]);
  }
}

const MAY_HEAR = `select ${runs('g')} as runs from events.gathering g where g.id = $4::uuid and ${IN_SESSION}`;

export class SqlLiveChannel implements LiveChannelQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, channel: string): Promise<string | null> {
    const [kind, id = '', part, rest] = channel.split(':');
    if (kind !== 'event' || rest !== undefined || !isId(id) || actor.memberId === null) return null;
    const heard = await this.sql.row<{ runs: boolean }>(MAY_HEAR, [...lookingAs(actor), id]);
    if (heard === null) return null;
    if (part === undefined) return SESSION_CIRCLE;
    if (part === 'word') return wordCircle(actor.memberId);
    return part === 'desk' && heard.runs ? DESK_CIRCLE : null;
  }
}
