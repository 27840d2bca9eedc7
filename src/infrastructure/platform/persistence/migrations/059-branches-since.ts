import type { Migration } from '../migration.ts';

/**
 * Since when branches are held that were taken later than on the first day, `{ branch: moment }`. Before this nobody kept it:
 * what members hold by now counts as theirs from the beginning.
 */
export const migration059BranchesSince: Migration = {
  name: '059-branches-since',
  sql: `alter table community.member
    add column branches_since jsonb not null default '{}' check (jsonb_typeof(branches_since) = 'object');`,
};
