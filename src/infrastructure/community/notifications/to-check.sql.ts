import { visibleTopic } from '../visibility.sql.ts';

/**
 * What is left to a member to read again of what rests on a rule or a value that changed, or of one reference answer past its
 * days, as JSON of `ToCheck`; null where it is neither.
 * @param key expression of the key of the rule or value, or of the slug
 * @param audiences placeholder or expression of what the member may know of, given the topic `t`
 */
export const toCheck = (key: string, member: string, audiences: string): string => `
  case when ${key} is not null then (
    select jsonb_build_object('key', ${key}, 'count', count(*), 'titles', coalesce(to_jsonb((array_agg(title order by title))[1:3]), '[]'),
      'name', coalesce((select label from community.rule where key = ${key}),
        (select label from community.regulatory_value where key = ${key}),
        (select title from community.reference_answer where slug = ${key}), ${key}))
    from (
      select t.title from community.seal s
      join community.post answer on answer.id = s.post_id and answer.deleted_at is null
      join community.topic t on t.id = answer.topic_id
      where s.sealed_by = ${member} and s.review_cause = ${key} and s.lifted_at is null and s.state = 'to_review'
        and ${visibleTopic('t', audiences)}
      union all
      select title from community.reference_answer
      where owner_id = ${member} and state = 'to_review' and coalesce(review_cause, slug) = ${key}) as answers) end`;
