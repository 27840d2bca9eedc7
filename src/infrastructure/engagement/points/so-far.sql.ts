import type { SoFar } from '#domain/engagement/points/counted';
import { keyOf, POINTS_GRANTED, POINTS_STRUCK, POST_REMOVED } from '#domain/engagement/points/act';
import type { OnTop } from '#domain/engagement/points/on-top';
import type { Sql } from '../../platform/persistence/sql.ts';

/** The act that was just recorded, among others `x`. */
const THIS = `(x.fact_id, x.event, x.source) = ($1::uuid, $2::text, $3::text)`;
/** As late as that act, or later: two of one moment are told apart by their facts. */
const NOT_BEFORE = `x.at >= $6::timestamptz and (x.at, x.fact_id) >= ($6::timestamptz, $1::uuid) and not ${THIS}`;

/**
 * Whether it comes on top of everything else that concerns the two, and nothing was ever taken from its member that fills a cap
 * of its month all the same: such a thing is worth nothing in the ledger, and says nothing there of what it fills.
 */
const COMES_ON_TOP = `
  select not (
    exists (select from engagement.act x where x.source = $3 and x.event = $2 and x.fact_id <> $1)
    or exists (select from engagement.act x where x.source = $9 and x.event = '${POINTS_STRUCK}')
    or exists (select from engagement.act x where x.post_id = $7::uuid and x.event = '${POST_REMOVED}')
    or exists (select from engagement.act x where x.member_id in ($4::uuid, $5::uuid) and ${NOT_BEFORE})
    or exists (select from engagement.act x where x.by_id in ($4::uuid, $5::uuid) and ${NOT_BEFORE})
    or exists (select from engagement.act x where x.member_id = $4 and x.event = '${POINTS_STRUCK}'
      and (x.at >= $8::timestamptz or position($7::text in x.source) > 0))
    or exists (select from engagement.act x join engagement.act r on r.post_id = x.post_id and r.event = '${POST_REMOVED}'
      where x.member_id = $4 and x.at >= $8::timestamptz)
    or exists (select from engagement.line l where l.member_id = $4 and l.rule = $10 and l.source = $3)) as "onTop"`;

/** Of what concerns member $1, as `ACTS` of the ledger reads it. */
const concerning = (act: string) => `(${act}.member_id = $1 and not ${act}.forgotten or ${act}.by_id = $1)`;
const ofThePair = (act: string) =>
  `(${act}.member_id = $1 and ${act}.by_id = $4::uuid or ${act}.member_id = $4::uuid and ${act}.by_id = $1)`;
/**
 * What stands was done first since it was last undone, by whomever: only that says whose it is. What was done before the month
 * began is of another.
 */
const PAIR = `
  select count(*)::int from (
    select distinct x.source from engagement.act x
    where x.event = $3 and x.at >= $7::timestamptz and x.fact_id <> $8::uuid and ${concerning('x')} and ${ofThePair('x')}) near
  cross join lateral (
    select s.member_id, s.by_id from engagement.act s
    where s.event = $3 and s.source = near.source and s.fact_id <> $8::uuid and s.kind = 'done' and ${concerning('s')}
      and not exists (select from engagement.act u
        where u.event = $3 and u.source = near.source and u.kind = 'undone' and ${concerning('u')}
          and (u.at, u.fact_id) > (s.at, s.fact_id))
    order by s.at, s.fact_id limit 1) stands
  where ${ofThePair('stands')} and not exists (select from engagement.act before
    where before.source = near.source and before.event = $3 and before.kind = 'done' and before.at < $7::timestamptz)`;
/** What was limited otherwise than by what a post brings fills its cap; what does not stand has neither worth nor limit. */
const POST = `
  select count(*)::int from (
    select from engagement.act x cross join lateral (
      select l.worth, l.limited_by from engagement.line l where l.member_id = $1 and l.rule = $2 and l.source = x.source
      order by l.turn desc limit 1) l
    where x.post_id = $5::uuid and x.event = $3 and x.member_id = $1 and x.kind = 'done' and x.fact_id <> $8::uuid
      and coalesce(l.limited_by, '') not in ('own', 'pair') and (l.worth <> 0 or l.limited_by is not null)
    group by x.source limit $9) counted`;
const SUMS = `
  select coalesce(sum(l.points) filter (where l.rule = $2 and l.earned_on = $6::date), 0)::int as day,
    coalesce(sum(l.points) filter (where l.rule = $2), 0)::int as month,
    coalesce(sum(l.points) filter (where l.earned_on = $6::date), 0)::int as "allDay",
    coalesce(sum(l.points), 0)::int as "allMonth", (${PAIR}) as pair, (${POST}) as post
  from engagement.line l
  where l.member_id = $1 and l.rule <> '${POINTS_GRANTED}'
    and l.earned_on >= date_trunc('month', $6::date)::date
    and l.earned_on < (date_trunc('month', $6::date) + interval '1 month')::date`;

const NOTHING: SoFar = { pair: 0, post: 0, day: 0, month: 0, allDay: 0, allMonth: 0 };

/** What was counted before an act, of the month in which it counts alone. */
export async function soFarOf(sql: Sql, { act, rule, day, monthFrom }: OnTop): Promise<SoFar | null> {
  const { factId, event, source, memberId, byId, at, postId } = act;
  const place = await sql.row<{ onTop: boolean }>(COMES_ON_TOP, [
    factId,
    event,
    source,
    memberId,
    byId,
    at,
    postId,
    monthFrom,
    keyOf(act),
    rule?.key ?? '',
  ]);
  if (!place!.onTop) return null;
  if (!rule) return NOTHING;
  return sql.row<SoFar>(SUMS, [
    memberId,
    rule.key,
    event,
    byId,
    postId,
    day,
    monthFrom,
    factId,
    rule.caps.post ?? 0,
  ]);
}
