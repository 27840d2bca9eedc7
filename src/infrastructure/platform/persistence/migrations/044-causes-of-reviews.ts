import type { Migration } from '../migration.ts';

const TABLES = ['seal', 'reference_version', 'reference_answer'];

/** What waits to be read again knows of every change of the register since, not of the first alone. */
export const migration044CausesOfReviews: Migration = {
  name: '044-causes-of-reviews',
  sql: TABLES.map(
    (table) => `
    alter table community.${table} add column review_causes jsonb not null default '[]';
    update community.${table} set review_causes = jsonb_build_array(jsonb_build_object(
        'why', review_why, 'cause', review_cause,
        'at', to_char(review_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
      where review_cause is not null and review_since is not null;`,
  ).join(''),
};
