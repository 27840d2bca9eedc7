import type {
  Anomalies,
  AnomaliesQuery,
  Burst,
  FavouredMember,
  FavouringPair,
} from '#application/engagement/boards/anomalies.query';
import type { Clock } from '#application/shared/ports';
import { POINTS_STRUCK, POST_REMOVED } from '#domain/engagement/points/act';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Fewer each way say nothing. */
const LEAST_EACH_WAY = 2;
/** Fewer from one giver say nothing. */
const LEAST_OF_ONE = 3;
/** Credits within one hour from which on somebody looks. */
const LEAST_AT_ONCE = 5;

/** What one member does for another; all else comes from the organisation or from the member alone. */
const FAVOURS = `('answer.accepted', 'answer.helped')`;

/** What members credited each other for since $1 and still counts: not undone, not struck, and of a post that stands. */
const STANDING = `
  with told as (
    select distinct on (a.event, a.source) a.event, a.source, a.kind, a.member_id, a.by_id, a.at, a.post_id, a.own
    from engagement.act a
    where not a.forgotten
      and (a.event in ('${POST_REMOVED}', '${POINTS_STRUCK}') or a.event in ${FAVOURS} and a.at >= $1)
    order by a.event, a.source, a.at desc, a.fact_id desc),
  credit as (
    select c.* from told c
    where c.kind = 'done' and c.event in ${FAVOURS} and c.by_id is not null and c.by_id <> c.member_id and not c.own
      and (c.post_id is null or c.post_id not in (select gone.post_id from told gone
        where gone.kind = 'done' and gone.event = '${POST_REMOVED}' and gone.post_id is not null))
      and c.event || ' ' || c.source not in (select gone.source from told gone
        where gone.kind = 'done' and gone.event = '${POINTS_STRUCK}'))`;

const PAIRS = `${STANDING},
  way as (select by_id, member_id, count(*)::int as times from credit group by 1, 2),
  received as (select member_id, count(*)::int as times from credit group by 1)
  select a.by_id as one, a.member_id as other, a.times as given, b.times as returned,
    round(100.0 * (a.times + b.times) / (ro.times + rt.times))::int as share
  from way a join way b on b.by_id = a.member_id and b.member_id = a.by_id
  join received ro on ro.member_id = a.by_id join received rt on rt.member_id = a.member_id
  where a.by_id < a.member_id and least(a.times, b.times) >= ${LEAST_EACH_WAY}
  order by least(a.times, b.times) desc, share desc, 1, 2 limit 50`;

const FAVOURED = `${STANDING},
  way as (select by_id, member_id, count(*)::int as times from credit group by 1, 2),
  received as (select member_id, count(*)::int as times from credit group by 1)
  select w.member_id as "memberId", w.by_id as by, w.times, round(100.0 * w.times / r.times)::int as share
  from way w join received r on r.member_id = w.member_id
  where w.times >= ${LEAST_OF_ONE} and 2 * w.times > r.times
  order by w.times desc, share desc, 1 limit 50`;

const BURSTS = `${STANDING}
  select member_id as "memberId", date_trunc('hour', at) as hour, count(*)::int as credits,
    count(distinct by_id)::int as givers
  from credit group by 1, 2 having count(*) >= ${LEAST_AT_ONCE} order by 3 desc, 2 desc, 1 limit 50`;

export class SqlAnomalies implements AnomaliesQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, days: number): Promise<Anomalies> {
    actor.mustBeAllowed('engagement.manage');
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    const pairs = await this.sql.rows<FavouringPair>(PAIRS, [since]);
    const favoured = await this.sql.rows<FavouredMember>(FAVOURED, [since]);
    const bursts = await this.sql.rows<Burst>(BURSTS, [since]);
    return { pairs, favoured, bursts };
  }
}
