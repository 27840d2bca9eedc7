import type { ContentSupply, ThemeSupply } from '#application/community/published/content-supply.api';
import type { Clock } from '#application/shared/ports';
import { parisDay } from '#domain/shared/day';
import type { Sql } from '../../platform/persistence/sql.ts';
import { referenceHasPassed, visibleReference } from '../official/references.sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

/** Under which branches something is counted. @param branches expression of what it names */
const under = (branches: string): string =>
  `unnest(array['all'] || case when ${branches} = '{}' then array['every'] else ${branches} end)`;

const SUPPLY = `
  with asked as (
    select t.category_id, ${under('t.branches')} as branch, t.official,
      coalesce(v.views, 0) + t.reply_count + (select count(*) from community.topic_follow f
        where f.topic_id = t.id and f.level in ('watching', 'tracking')) as demand
    from community.topic t left join community.topic_views v on v.topic_id = t.id
    where ${visibleTopic('t', '$1')} and t.kind = 'question' and t.duplicate_of is null and t.merged_into is null
      and t.opened_at >= $2 and t.opened_at < $3),
  counted as (
    select category_id, branch, count(*)::int as questions,
      count(*) filter (where official = 'none')::int as unanswered,
      count(*) filter (where official = 'overdue')::int as outdated,
      coalesce(sum(demand) filter (where official in ('none', 'overdue')), 0)::int as demand
    from asked group by category_id, branch),
  written as (
    select a.category_id, ${under('a.branches')} as branch, ${referenceHasPassed('a', '$4::date')} as outdated
    from community.reference_answer a where a.state <> 'withdrawn' and ${visibleReference('a', '$1')})
  select jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) as category, q.branch, q.questions, q.unanswered,
    q.outdated, q.demand,
    (select count(*)::int from written w where w.category_id = q.category_id
      and (w.branch = q.branch or w.branch = 'every' and q.branch <> 'all')) as references,
    (select count(*)::int from written w where w.category_id = q.category_id and w.outdated
      and (w.branch = q.branch or w.branch = 'every' and q.branch <> 'all')) as "outdatedReferences"
  from counted q join community.category c on c.id = q.category_id
  order by q.demand desc, q.unanswered + q.outdated desc, c.name, q.branch`;

export class SqlContentSupply implements ContentSupply {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async of(
    audiences: readonly string[],
    { from, before }: Parameters<ContentSupply['of']>[1],
  ): Promise<readonly ThemeSupply[]> {
    return this.sql.rows<ThemeSupply>(SUPPLY, [audiences, from, before, parisDay(this.clock.now())]);
  }
}
