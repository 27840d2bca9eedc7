import { causedBy } from '../official/desk.sql.ts';
import { isTheirs } from '../official/left-answers.sql.ts';
import { visibleReference } from '../official/references.sql.ts';
import { type AudiencesAt, visibleTopic } from '../visibility.sql.ts';

/** What a notification of a change tells of, as it is kept: a rule and a value may have one key. */
export const changeOf = (of: 'rule' | 'value', key: string): string => `${of}:${key}`;

/**
 * What is left to a member to read again of what rests on a rule or a value that changed, or of one reference answer past its
 * days, as JSON of `ToCheck`; null where it is neither.
 * @param target expression of what `changeOf` made, or of the slug
 * @param audiences what the member may know of
 */
export const toCheck = (target: string, member: string, audiences: AudiencesAt): string => `
  case when ${target} is not null then (
    select jsonb_build_object('of', told.what, 'key', told.key, 'count', left_over.count, 'titles', left_over.titles,
      'name', coalesce(case told.what
        when 'rule' then (select label from community.rule where key = told.key)
        when 'value' then (select label from community.regulatory_value where key = told.key)
        else (select title from community.reference_answer where slug = told.key) end, told.key))
    from (select case when ${target} ~ '^(rule|value):' then split_part(${target}, ':', 1) else 'reference' end as what,
      regexp_replace(${target}, '^(rule|value):', '') as key) told
    cross join lateral (
      select count(*) as count, coalesce(to_jsonb((array_agg(title order by title))[1:3]), '[]') as titles
      from (
        select t.title from community.seal s
        join community.post answer on answer.id = s.post_id and answer.deleted_at is null
        join community.topic t on t.id = answer.topic_id
        where ${isTheirs('s.sealed_by', 's.department', member)} and ${causedBy('s', `told.what || '-changed'`, 'told.key')}
          and s.lifted_at is null and s.state = 'to_review' and ${visibleTopic('t', audiences('t'))}
        union all
        select a.title from community.reference_answer a
        where ${isTheirs('a.owner_id', 'a.department', member)} and a.state = 'to_review' and ${visibleReference('a', audiences)}
          and case told.what when 'reference' then a.slug = told.key
            else ${causedBy('a', `told.what || '-changed'`, 'told.key')} end) answers) left_over) end`;
