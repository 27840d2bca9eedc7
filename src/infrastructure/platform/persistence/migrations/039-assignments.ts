import type { Migration } from '../migration.ts';

/** A question of the desk keeps to whom it was given before, and by whom; what is told of a change says of which kind it was. */
export const migration039Assignments: Migration = {
  name: '039-assignments',
  sql: `
    alter table community.desk_question add column assignments jsonb not null default '[]';
    update community.desk_question set assignments = jsonb_build_array(jsonb_build_object('agentId', assignee_id,
        'by', assigned_by, 'at', to_char(assigned_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      where assigned_at is not null and assigned_by is not null;
    update community.notification n set target_id = case when exists (
        select from community.rule r where r.key = n.target_id) then 'rule:' else 'value:' end || n.target_id
      where n.kind = 'official-rule' and n.target_id is not null;
  `,
};
