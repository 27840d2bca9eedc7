import { visibleTopic } from '../visibility.sql.ts';

/**
 * What a rule or a value that changed leaves a member to read again, as JSON of `ToCheck`; null where nothing changed.
 * @param key expression of the key of the rule or value that changed
 * @param audiences placeholder or expression of what the member may know of, given the topic `t`
 */
export const toCheck = (key: string, member: string, audiences: string): string => `
  case when ${key} is not null then (
    select jsonb_build_object('key', ${key}, 'count', count(*), 'titles', coalesce(to_jsonb((array_agg(title order by title))[1:3]), '[]'),
      'name', coalesce((select label from community.rule where key = ${key}),
        (select label from community.regulatory_value where key = ${key}), ${key}))
    from (
      select t.title from community.seal s
      join community.post answer on answer.id = s.post_id and answer.deleted_at is null
      join community.topic t on t.id = answer.topic_id
      where s.sealed_by = ${member} and s.review_cause = ${key} and s.lifted_at is null and s.state = 'to_review'
        and ${visibleTopic('t', audiences)}
      union all
      select title from community.reference_answer
      where owner_id = ${member} and review_cause = ${key} and state = 'to_review') as answers) end`;
