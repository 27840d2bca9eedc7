import type { Migration } from '../migration.ts';

/** Reasons for reporting are read in both languages; who has no English words for one reads the others. */
export const migration129ReasonsInEnglish: Migration = {
  name: '129-reasons-in-english',
  sql: `alter table moderation.report_reason add column english jsonb`,
};
