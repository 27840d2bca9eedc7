import type { Migration } from '../migration.ts';

/** As 406, of feedback of testers. */
export const migration443FeedbackTakenAlong: Migration = {
  name: '443-feedback-taken-along',
  sql: `alter table engagement.trial_feedback add column taken_along boolean not null default false`,
};
