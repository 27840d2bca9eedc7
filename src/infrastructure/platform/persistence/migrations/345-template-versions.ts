import type { Migration } from '../migration.ts';

/** Whoever words a template anew does not undo what another said of it meanwhile: how often it was said anew is known. */
export const migration345TemplateVersions: Migration = {
  name: '345-template-versions',
  sql: `alter table moderation.statement_template add column version integer not null default 1`,
};
