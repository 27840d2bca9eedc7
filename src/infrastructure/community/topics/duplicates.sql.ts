import type { LedOn } from '#domain/community/topics/carriage';
import type { TopicId } from '#domain/community/topics/topic';
import type { Sql } from '../../platform/persistence/sql.ts';

/** What closes topic `t` now, and what lies beneath; of the statement `$1` is what some of it repeats. */
const CLOSINGS = `(
  select t.duplicate_of::text as repeats, t.closed_by::text as by, t.closed_for::text as decision
  union all
  select one ->> 'duplicateOf', one ->> 'by', one ->> 'decisionId' from jsonb_array_elements(t.closed_before) one)`;
const REPEATING = `(t.duplicate_of = $1 or t.closed_before <> '[]' and t.closed_before @> jsonb_build_array(jsonb_build_object('duplicateOf', $1::text)))`;

/** `$2` is what is repeated instead. @param goes whether a closing does, by its decision and who made it */
const leading = (goes: (decision: string, by: string) => string): string => `
  update community.topic t set version = version + 1,
    duplicate_of = case when t.duplicate_of = $1 and ${goes('t.closed_for::text', 't.closed_by::text')} then $2 else t.duplicate_of end,
    closed_before = case when t.closed_before = '[]' then t.closed_before else (
      select jsonb_agg(case when one ->> 'duplicateOf' = $1::text and ${goes(`one ->> 'decisionId'`, `one ->> 'by'`)}
          then jsonb_set(one, '{duplicateOf}', to_jsonb($2::text)) else one end
        order by place)
      from jsonb_array_elements(t.closed_before) with ordinality as before (one, place)) end
  where ${REPEATING} and t.id <> $2`;

const LED_ON = `
  with found as materialized (
    select t.id, closing.by, closing.decision
    from community.topic t cross join lateral ${CLOSINGS} closing
    where ${REPEATING} and t.id <> $2 and closing.repeats = $1::text),
  led as (${leading(() => 'true')} returning t.id)
  select found.id, found.by, found.decision as "decisionId" from found join led on led.id = found.id`;

/** Of closings that were led on before each was told apart, the topic alone is known. */
const isBack = (decision: string, by: string): string => `exists (
  select from jsonb_array_elements($3::jsonb) back
  where back #>> '{}' = t.id::text
    or back ->> 'id' = t.id::text and (back ->> 'decisionId', back ->> 'by') is not distinct from (${decision}, ${by}))`;
const LED_BACK = `${leading(isBack)}
  and t.id in (select coalesce(back ->> 'id', back #>> '{}')::uuid from jsonb_array_elements($3::jsonb) back)`;

interface Leading {
  readonly from: TopicId;
  readonly to: TopicId;
}

/** Topics that repeat one repeat another instead, also those whose repetition lies beneath what closes them now. @returns what did */
export function redirectDuplicates(sql: Sql, { from, to }: Leading): Promise<readonly LedOn[]> {
  return sql.rows<LedOn>(LED_ON, [from, to]);
}

/** The way back, for what went. */
export async function redirectBack(sql: Sql, { from, to }: Leading, those: readonly LedOn[]): Promise<void> {
  if (those.length > 0) await sql.rows(LED_BACK, [from, to, JSON.stringify(those)]);
}
