import type { Sql } from '#infrastructure/platform/persistence/sql';
import { addDays, type Day, parisDay } from '#domain/shared/day';

/** The team, by role, as SQL writes it. */
const STAFF = `('agent', 'moderator', 'community_manager', 'administrator')`;

/** What happened in the demonstration, as its facts would have told it; each with an id that only its source decides. */
const ACTIVITIES = `
  with told as (
    select 'member.joined' as kind, m.id::text as source, m.joined_at as at, m.id as member_id, null::uuid as topic_id,
      null::uuid as post_id, null::uuid as about_id, null::int as number, null::uuid as category_id
    from community.member m where m.status <> 'pending'
    union all
    select case t.kind when 'question' then 'question.asked' else 'topic.opened' end, t.id::text, t.opened_at, t.author_id,
      t.id, null, null, t.number::int, t.category_id from community.topic t
    union all
    select 'reply.posted', p.id::text, p.posted_at, p.author_id, p.topic_id, p.id, null, null, null
    from community.post p where p.position > 1
    union all
    select 'topic.removed', t.id::text, t.deleted_at, null, t.id, null, null, null, null
    from community.topic t where t.deleted_at is not null
    union all
    select 'post.removed', p.id::text, p.deleted_at, null, p.topic_id, p.id, null, null, null
    from community.post p where p.position > 1 and p.deleted_at is not null
    union all
    select 'answer.accepted', p.id::text, (a->>'at')::timestamptz, p.author_id, t.id, p.id, null, null, null
    from community.topic t cross join jsonb_array_elements(t.acceptances) a
    join community.post p on p.id = (a->>'postId')::uuid where a->>'withdrawnAt' is null
    union all
    select 'answer.sealed', s.id::text, s.sealed_at, s.sealed_by, p.topic_id, p.id, s.id, null, null
    from community.seal s join community.post p on p.id = s.post_id
    union all
    select 'seal.lifted', s.id::text, s.lifted_at, s.lifted_by, p.topic_id, p.id, s.id, null, null
    from community.seal s join community.post p on p.id = s.post_id where s.lifted_at is not null
    union all
    select 'post.marked', h.post_id || ':' || h.member_id, h.voted_at, h.member_id, p.topic_id, p.id, null, null, null
    from community.helpful_vote h join community.post p on p.id = h.post_id
    union all
    select 'reaction.given', r.post_id || ':' || r.member_id || ':' || r.kind, r.reacted_at, r.member_id, p.topic_id, p.id,
      null, null, null
    from community.reaction r join community.post p on p.id = r.post_id
    union all
    select 'report.filed', r.id::text, i.raised_at, null, null, null, r.item_id, null, null
    from moderation.report r join moderation.review_item i on i.id = r.item_id
    union all
    select 'case.decided', i.id::text, i.decided_at, null, null, null, i.id, null, null
    from moderation.review_item i where i.decided_at is not null
    union all
    select 'decision.made', d.id::text, d.decided_at, null, null, null, d.id, null, null from moderation.decision d
    union all
    select 'decision.overturned', d.id::text, d.overturned_at, null, null, null, d.id, null, null
    from moderation.decision d where d.overturned_at is not null
    union all
    select 'event.attended', g.id || ':' || g.member_id, g.attended_at, g.member_id, null, null, g.gathering_id, null, null
    from events.registration g where g.attended_at is not null)
  insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, topic_id, post_id, about_id, number,
    category_id)
  select md5(told.kind || told.source)::uuid, told.kind, told.at, (told.at at time zone 'Europe/Paris')::date, told.member_id,
    coalesce(m.role in ${STAFF}, false), coalesce(m.branches, '{}'), told.topic_id, told.post_id, told.about_id,
    told.number, told.category_id
  from told left join community.member m on m.id = told.member_id
  where told.at <= $1 order by told.at, told.source on conflict do nothing`;

/** A number from 0 to 1 that only these words decide. */
const lot = (words: string): string => `(('x' || substr(md5(${words}), 1, 7))::bit(28)::int / 268435456.0)`;

/**
 * Who came on which of these days: each member as often as they like to (some nearly daily, most now and then), fewer on
 * week-ends, more before deadlines in spring.
 */
const VISITS = `
  insert into insights.visit (day, member_id, staff, branches)
  select day::date, m.id, m.role in ${STAFF}, m.branches
  from community.member m
  cross join generate_series($1::date, $2::date, interval '1 day') as day
  where m.status <> 'pending' and (m.joined_at at time zone 'Europe/Paris')::date <= day::date
    and ${lot(`m.handle || day::date::text`)} < (0.03 + 0.5 * power(${lot(`m.handle`)}, 3))
      * case when extract(isodow from day) > 5 then 0.5 else 1 end
      * case when extract(month from day) in (4, 5) then 1.3 else 1 end
  on conflict do nothing`;

const PAGES = `
  insert into insights.page_count (day, reader, pages)
  select day::date, reader, (floor_of + span * ${lot(`reader || day::date::text`)})::bigint
  from generate_series($1::date, $2::date, interval '1 day') as day
  cross join (values ('visitor', 180, 240), ('robot', 90, 160)) as readers(reader, floor_of, span)
  on conflict do nothing`;

/** A year, and the thirty days that its first day looks back on. */
const DAYS_BEFORE = 395;

/** What the statistics are counted from. @returns how many days have visits */
export async function writeInsights(sql: Sql, now: Date): Promise<number> {
  const yesterday: Day = addDays(parisDay(now), -1);
  const first = addDays(yesterday, 1 - DAYS_BEFORE);
  await sql.rows(ACTIVITIES, [now]);
  await sql.rows(VISITS, [first, yesterday]);
  await sql.rows(PAGES, [first, yesterday]);
  return DAYS_BEFORE;
}
