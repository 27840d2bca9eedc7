import type { ActivityLog } from '#application/insights/activity/activity-log.port';
import type { Before } from '#domain/insights/counting/count-levels';
import { standingIn } from '#domain/insights/counting/question-life';
import { type Activity, type ActivityFact, WRITING } from '#domain/insights/facts/activity';
import { beginningOf, type Day, parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';

type Joined = Awaited<ReturnType<ActivityLog['joinedBy']>>[number];

/** Columns of an activity `a`, named as the domain names them. */
const ACTIVITY = `a.fact_id as "factId", a.kind, a.at, a.member_id as "memberId", a.staff, a.branches,
  a.topic_id as "topicId", a.post_id as "postId", a.about_id as "aboutId", a.number, a.category_id as "categoryId",
  a.former_level as "formerLevel", a.level`;

const KEEP = `
  insert into insights.activity (fact_id, kind, at, day, member_id, staff, branches, topic_id, post_id, about_id, number,
    category_id, former_level, level)
  select fact_id, kind, at, day, member_id, staff, branches, topic_id, post_id, about_id, number, category_id, former_level, level
  from jsonb_to_recordset($1::jsonb) as told(fact_id uuid, kind text, at timestamptz, day date, member_id uuid,
    staff boolean, branches text[], topic_id uuid, post_id uuid, about_id uuid, number integer, category_id uuid,
    former_level smallint, level smallint)
  on conflict do nothing`;

/** Questions that never got a reply of somebody else's which stayed: more than those that wait, and never fewer. */
const MAY_WAIT = `
  select q.topic_id from insights.activity q
  where q.kind = 'question.asked' and q.at < $1 and not q.staff and not exists (
    select 1 from insights.activity r
    where r.topic_id = q.topic_id and r.at < $1 and r.kind = 'reply.posted'
      and r.member_id is distinct from q.member_id and not exists (
        select 1 from insights.activity gone
        where gone.topic_id = r.topic_id and gone.post_id = r.post_id and gone.kind = 'post.removed' and gone.at < $1)
      and not exists (
        select 1 from insights.activity left_it
        where left_it.about_id = r.topic_id and left_it.post_id = r.post_id and left_it.kind = 'post.moved' and left_it.at < $1))`;

/** Of each of these topics: what was told there, which posts left it, and what was told of those that came where they had been. */
const ABOUT = (topics: string) => `
  with asked as materialized (${topics}),
  came as (
    select m.topic_id as place, m.post_id from insights.activity m
    where m.kind = 'post.moved' and m.at < $1 and m.topic_id in (select topic_id from asked)),
  told as (
    select a.topic_id as place, a.position from insights.activity a
    where a.at < $1 and a.topic_id in (select topic_id from asked)
    union
    select a.about_id, a.position from insights.activity a
    where a.at < $1 and a.kind = 'post.moved' and a.about_id in (select topic_id from asked)
    union
    select came.place, a.position from came
    join insights.activity way on way.kind = 'post.moved' and way.post_id = came.post_id and way.at < $1
    join insights.activity a on a.topic_id = way.about_id and a.post_id = came.post_id and a.at < $1)
  select told.place, ${ACTIVITY} from told join insights.activity a using (position) order by told.place, a.at, a.position`;

const FIRST_POSTS = `
  select ${ACTIVITY} from (
    select distinct on (w.member_id) w.* from insights.activity w
    where w.day = $1::date and w.kind = any($2::text[]) and w.member_id is not null
    order by w.member_id, w.at, w.position) a
  where not exists (
    select 1 from insights.activity earlier
    where earlier.member_id = a.member_id and earlier.at < $3 and earlier.kind = any($2::text[]))`;

const JOINED = `
  with joined as (
    select distinct on (a.member_id) a.member_id, a.branches from insights.activity a
    where a.kind = 'member.joined' and a.day <= $1::date and not a.staff order by a.member_id, a.at)
  select null as branch, count(*)::int as n from joined
  union all
  select branch, count(*)::int from joined cross join unnest(joined.branches) as branch group by branch`;

/** As the index says it, which holds these alone. */
const TELLS_LEVEL = `a.kind in ('member.joined', 'level.held', 'level.changed')`;

/** A level that was told goes before having joined, whenever that was confirmed again. */
const LEVELS_HELD = `
  with newest as (
    select distinct on (a.member_id) coalesce(a.level, 0) as level, a.branches, a.staff from insights.activity a
    where ${TELLS_LEVEL} and a.day <= $1::date and a.member_id is not null
    order by a.member_id, a.level is null, a.at desc, a.position desc),
  -- Only now: what was told before somebody joined the team would count them for ever.
  held as (select level, branches from newest where not staff)
  select null as branch, level, count(*)::int as n from held group by level
  union all
  select branch, level, count(*)::int from held cross join unnest(held.branches) as branch group by branch, level`;

const LEVELS_BEFORE = `
  select a.member_id as "memberId", min(a.at) filter (where a.kind = 'member.joined') as "joinedAt",
    coalesce(max(greatest(a.former_level, a.level)) filter (where a.day < $2::date and not a.staff), 0)::int as highest
  from insights.activity a
  where ${TELLS_LEVEL} and a.member_id = any($1::uuid[]) and a.day <= $2::date group by a.member_id`;

export class SqlActivityLog implements ActivityLog {
  constructor(private readonly sql: Sql) {}

  async keep(facts: readonly ActivityFact[]): Promise<void> {
    if (facts.length > 0) await this.sql.rows(KEEP, [JSON.stringify(facts.map(rowOf))]);
  }

  async firstDay(): Promise<Day | null> {
    const row = await this.sql.row<{ day: Day | null }>(
      `select min(day)::text as day from insights.activity`,
    );
    return row?.day ?? null;
  }

  async ofDay(day: Day): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(
      `select ${ACTIVITY} from insights.activity a where a.day = $1::date order by a.at, a.position`,
      [day],
    );
  }

  aboutQuestionsOf(day: Day, before: Date): Promise<readonly (readonly ActivityFact[])[]> {
    const asked = `select q.topic_id from insights.activity q where q.day = $2::date and q.kind = 'question.asked'`;
    return this.about(asked, [before, day]);
  }

  aboutWaiting(before: Date): Promise<readonly (readonly ActivityFact[])[]> {
    return this.about(MAY_WAIT, [before]);
  }

  async firstPosts(day: Day): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(FIRST_POSTS, [day, WRITING, beginningOf(day)]);
  }

  async joinedBy(day: Day): Promise<readonly Joined[]> {
    return this.sql.rows<Joined>(JOINED, [day]);
  }

  levelsHeld(day: Day): ReturnType<ActivityLog['levelsHeld']> {
    return this.sql.rows(LEVELS_HELD, [day]);
  }

  async levelChanges(day: Day): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(
      `select ${ACTIVITY} from insights.activity a
       where a.day = $1::date and a.kind = 'level.changed' and not a.staff order by a.at, a.position`,
      [day],
    );
  }

  async levelsBefore(ids: readonly string[], day: Day): Promise<ReadonlyMap<string, Before>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<Before & { readonly memberId: string }>(LEVELS_BEFORE, [ids, day]);
    return new Map(rows.map(({ memberId, ...before }) => [memberId, before]));
  }

  async ofMembers(
    ids: readonly string[],
    kinds: readonly Activity[],
    { from, before }: { readonly from: Date; readonly before: Date },
  ): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(
      `select ${ACTIVITY} from insights.activity a where a.member_id = any($1::uuid[]) and a.kind = any($2::text[])
         and a.at >= $3 and a.at < $4 order by a.at, a.position`,
      [ids, kinds, from, before],
    );
  }

  aboutThese(
    ids: readonly string[],
    kinds: readonly Activity[],
    before: Date,
  ): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(
      `select ${ACTIVITY} from insights.activity a
       where a.about_id = any($1::uuid[]) and a.kind = any($2::text[]) and a.at < $3 order by a.at, a.position`,
      [ids, kinds, before],
    );
  }

  async firstReports(caseIds: readonly string[]): Promise<readonly ActivityFact[]> {
    return this.sql.rows<ActivityFact>(
      `select distinct on (a.about_id) ${ACTIVITY} from insights.activity a
       where a.kind = 'report.filed' and a.about_id = any($1::uuid[]) order by a.about_id, a.at`,
      [caseIds],
    );
  }

  /** @param topics a selection of ids of topics; `$1` is the moment before which things happened */
  private async about(
    topics: string,
    params: readonly unknown[],
  ): Promise<readonly (readonly ActivityFact[])[]> {
    const rows = await this.sql.rows<ActivityFact & { readonly place: string }>(ABOUT(topics), params);
    const byTopic = new Map<string, ActivityFact[]>();
    for (const { place, ...fact } of rows) byTopic.set(place, [...(byTopic.get(place) ?? []), fact]);
    return [...byTopic].map(([topicId, facts]) => standingIn(topicId, facts));
  }
}

const rowOf = (fact: ActivityFact) => ({
  fact_id: fact.factId,
  kind: fact.kind,
  at: fact.at,
  day: parisDay(fact.at),
  staff: fact.staff,
  member_id: fact.memberId,
  branches: fact.branches,
  topic_id: fact.topicId,
  post_id: fact.postId,
  about_id: fact.aboutId,
  number: fact.number,
  category_id: fact.categoryId,
  former_level: fact.formerLevel,
  level: fact.level,
});
