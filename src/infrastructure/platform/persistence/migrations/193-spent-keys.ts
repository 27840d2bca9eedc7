import type { Migration } from '../migration.ts';

/** That the key of a call is spent is written with what the call does, before its answer is known. */
export const migration193SpentKeys: Migration = {
  name: '193-spent-keys',
  sql: `alter table site.kept_answer add column is_done boolean not null default false;`,
};
