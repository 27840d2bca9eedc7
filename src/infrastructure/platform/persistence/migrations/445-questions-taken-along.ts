import type { Migration } from '../migration.ts';

/** As 406, of questions to a session, and when one was taken back because who asked it left. */
export const migration445QuestionsTakenAlong: Migration = {
  name: '445-questions-taken-along',
  sql: `alter table events.question add column taken_along boolean not null default false, add column withdrawn_at timestamptz`,
};
