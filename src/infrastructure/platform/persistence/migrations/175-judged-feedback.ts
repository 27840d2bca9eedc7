import type { Migration } from '../migration.ts';

/** What testers write is judged as whatever else members write. */
export const migration175JudgedFeedback: Migration = {
  name: '175-judged-feedback',
  sql: `
    alter table engagement.trial_feedback
      add column standing text not null default 'published' check (standing in ('published', 'held', 'hidden', 'deleted')),
      add column decision_id uuid;
  `,
};
