import type { Migration } from '../migration.ts';

/** What testers say is mended and erased as the words of every kind are. */
export const migration178WordsOfFeedback: Migration = {
  name: '178-words-of-feedback',
  sql: `
    alter table engagement.trial_feedback add column replaced jsonb not null default '[]', add column purged_at timestamptz,
      add constraint trial_feedback_purged_is_empty
        check (purged_at is null or source = '' and html = '' and plain = '' and replaced = '[]');
  `,
};
