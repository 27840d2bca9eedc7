import type { Migration } from '../migration.ts';

/** Who runs a session may take a question off its wall, and put it back: what Moderation took away is not theirs to show. */
export const migration189QuestionsHiddenInPlace: Migration = {
  name: '189-questions-hidden-in-place',
  sql: `
    alter table events.question add column hidden_by uuid;
  `,
};
