import { DEFLECTION_NOTE, REPORT_PLAN } from '../../cli/seed/content/insights.ts';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { addMonths, firstDayOf, monthOf } from '#domain/insights/cohorts/month';
import { addDays, type Day, parisDay } from '#domain/shared/day';
import { writeLevels } from './levels.ts';
import { lot, STAFF } from './lots.ts';

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
    from moderation.review_item i where i.decided_at is not null and i.outcome <> 'withdrawn'
    union all
    select 'decision.made', d.id::text, d.decided_at, null, null, null, d.id, null, null from moderation.decision d
    union all
    select 'decision.overturned', d.id::text, d.overturned_at, null, null, null, d.id, null, null
    from moderation.decision d where d.overturned_at is not null
    union all
    select 'event.attended', g.id || ':' || g.member_id, g.attended_at, g.member_id, null, null, g.gathering_id, null, null
    from events.registration g where g.attended_at is not null
    union all
    select 'poll.ended', p.id::text, coalesce(p.closed_at, p.closes_at), null, null, null, p.id, null, null
    from engagement.poll p where p.end_told_at is not null)
  insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, topic_id, post_id, about_id, number,
    category_id)
  select md5(told.kind || told.source)::uuid, told.kind, told.at, (told.at at time zone 'Europe/Paris')::date, told.member_id,
    coalesce(m.role in ${STAFF}, false), coalesce(m.branches, '{}'), told.topic_id, told.post_id, told.about_id,
    told.number, told.category_id
  from told left join community.member m on m.id = told.member_id
  where told.at <= $1 order by told.at, told.source on conflict do nothing`;

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

/** The community opened so many months ago; volumes are known for three years before, so that the model can be tried on itself. */
const OPEN_SINCE_MONTHS = 13;
const SITE = 'https://www.organisme.example';

const RULE = `
  insert into insights.deflection_rule (number, rule, note, written_at)
  values (1, $1::jsonb, $2, $3) on conflict do nothing`;

/** Some attempts a day to write to the organisation; one in twenty is shown nothing. */
const ATTEMPTS = `
  with begun as (
    select day + interval '9 hours' + interval '11 minutes' * each as at, md5(day::date::text || each) as lot
    from generate_series($1::date, $2::date, interval '1 day') as day
    cross join generate_series(1, 24) as each
    where ${lot(`'attempt' || day::date::text || each`)} < 0.6),
  drawn as (
    select at, lot, ${lot(`'side' || lot`)} >= 0.05 as may, ${lot(`'shown' || lot`)} < 0.7 as shown,
      ${lot(`'read' || lot`)} < 0.45 as read, ${lot(`'helped' || lot`)} as helped, ${lot(`'sent' || lot`)} as sent
    from begun)
  insert into insights.contact_attempt (id, begun_at, with_answers, shown, read, helped, sent)
  select lot::uuid, at, may, may and shown, may and shown and read,
    case when may and shown and read and helped < 0.8 then helped < 0.45 end,
    sent < case when may and shown and read and helped < 0.45 then 0.08 else 0.72 end
  from drawn on conflict do nothing`;

/** What members say under an official answer, month by month. */
const SPARED = `
  insert into engagement.opinion_count (kind, about, answer, votes)
  select 'contact-spared', 'month:' || to_char(month, 'YYYY-MM'), answer,
    (least + span * ${lot(`answer || month::date::text`)})::int
  from generate_series(date_trunc('month', $1::date), $2::date, interval '1 month') as month
  cross join (values ('yes', 14, 16), ('partly', 8, 9), ('no', 7, 8), ('not-looking', 20, 25)) as said(answer, least, span)
  on conflict do nothing`;

/** Calls and mails: more in spring, slowly more people, and fewer of both since the community is open. */
const VOLUMES = `
  insert into insights.contact_volume (month, calls, mails, concerned, written_at)
  select to_char(month, 'YYYY-MM'),
    (people * 0.042 * season * (0.97 + 0.06 * ${lot(`'calls' || month::date::text`)}) * case when month >= $3::date then 0.87 else 1 end)::int,
    (people * 0.011 * season * (0.93 + 0.14 * ${lot(`'mails' || month::date::text`)}) * case when month >= $3::date then 0.97 else 1 end)::int,
    people, $4
  from (select month, 268000 + 400 * (row_number() over (order by month))::int as people,
      case when extract(month from month) in (4, 5) then 1.7 when extract(month from month) in (1, 10) then 1.2 else 0.9 end as season
    from generate_series($1::date, $2::date, interval '1 month') as month) months
  on conflict do nothing`;

async function writeDeflection(sql: Sql, now: Date, first: Day): Promise<void> {
  const yesterday = addDays(parisDay(now), -1);
  const month = monthOf(parisDay(now));
  const opened = addMonths(month, -OPEN_SINCE_MONTHS);
  const volumes = [
    firstDayOf(addMonths(opened, -36)),
    firstDayOf(addMonths(month, -1)),
    firstDayOf(opened),
    now,
  ];
  await sql.rows(RULE, [JSON.stringify({ sites: [SITE], withoutShare: 5, opened }), DEFLECTION_NOTE, now]);
  await sql.rows(ATTEMPTS, [first, yesterday]);
  await sql.rows(SPARED, [first, yesterday]);
  await sql.rows(VOLUMES, volumes);
}

/** Told since before its last edition was due, so that the clock makes that one as soon as its days are counted. */
const REPORT = `
  insert into insights.report (id, plan, owner_id, since, version)
  select $1, $2::jsonb, a.member_id, $3::timestamptz - interval '40 days', 1
  from community.account a where a.email_key = 'animation@demo.test' on conflict do nothing`;
const REPORT_READERS = `
  insert into insights.report_reader (report_id, member_id, language)
  select r.id, a.member_id, 'fr' from insights.report r cross join community.account a
  where r.id = $1 and a.email_key in ('animation@demo.test', 'admin@demo.test') on conflict do nothing`;
const REPORT_ID = '01990000-0000-7000-8000-00000000145a';

async function writeReport(sql: Sql, now: Date): Promise<void> {
  await sql.rows(REPORT, [REPORT_ID, JSON.stringify(REPORT_PLAN), now]);
  await sql.rows(REPORT_READERS, [REPORT_ID]);
}

/** A year, and the thirty days that its first day looks back on. */
const DAYS_BEFORE = 395;

/** What the statistics are counted from. @returns how many days have visits */
export async function writeInsights(sql: Sql, now: Date): Promise<number> {
  const yesterday: Day = addDays(parisDay(now), -1);
  const first = addDays(yesterday, 1 - DAYS_BEFORE);
  await sql.rows(ACTIVITIES, [now]);
  await writeLevels(sql, now);
  await sql.rows(VISITS, [first, yesterday]);
  await sql.rows(PAGES, [first, yesterday]);
  await writeDeflection(sql, now, first);
  await writeReport(sql, now);
  return DAYS_BEFORE;
}
