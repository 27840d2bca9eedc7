import type { TopicId } from '#domain/community/topics/topic';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of the statement: $1 what they repeated, $2 what they repeat instead. */
const FOLLOWING = `
  update community.topic set version = version + 1,
    duplicate_of = case when duplicate_of = $1 then $2 else duplicate_of end,
    closed_before = case when closed_before = '[]' then closed_before else (
      select jsonb_agg(case when one ->> 'duplicateOf' = $1::text then jsonb_set(one, '{duplicateOf}', to_jsonb($2::text)) else one end
        order by place)
      from jsonb_array_elements(closed_before) with ordinality as before (one, place)) end
  where (duplicate_of = $1 or closed_before <> '[]' and closed_before @> jsonb_build_array(jsonb_build_object('duplicateOf', $1::text))) and id <> $2`;

interface Leading {
  readonly from: TopicId;
  readonly to: TopicId;
}

/** Topics that repeat one repeat another instead, also those whose repetition lies beneath what closes them now. @returns which */
export async function redirectDuplicates(sql: Sql, { from, to }: Leading): Promise<readonly TopicId[]> {
  const rows = await sql.rows<{ id: TopicId }>(`${FOLLOWING} returning id`, [from, to]);
  return rows.map(({ id }) => id);
}

/** The way back, for those that went. */
export async function redirectBack(
  sql: Sql,
  { from, to }: Leading,
  those: readonly TopicId[],
): Promise<void> {
  await sql.rows(`${FOLLOWING} and id = any($3::uuid[])`, [from, to, those]);
}
