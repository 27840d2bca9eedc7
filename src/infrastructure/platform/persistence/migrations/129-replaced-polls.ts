import type { Migration } from '../migration.ts';

/** What decisions replaced in polls is kept beside it, to stand again where a decision falls. */
export const migration129ReplacedPolls: Migration = {
  name: '129-replaced-polls',
  sql: `alter table engagement.poll add column replaced jsonb not null default '[]'`,
};
