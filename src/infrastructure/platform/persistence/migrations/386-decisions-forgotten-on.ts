import type { Migration } from '../migration.ts';

/** When the people and the words of a decision were forgotten; nobody knows of what was before. */
export const migration386DecisionsForgottenOn: Migration = {
  name: '386-decisions-forgotten-on',
  sql: `alter table moderation.decision add column forgotten_at timestamptz;`,
};
