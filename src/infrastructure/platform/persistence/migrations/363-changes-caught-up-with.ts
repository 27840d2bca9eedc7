import type { MigrationBeside } from '../migration.ts';

/** Who keeps a copy asks every few minutes what changed since: it is found by when, and not by a walk through every topic. */
export const migration363ChangesCaughtUpWith: MigrationBeside = {
  name: '363-changes-caught-up-with',
  beside: [
    'drop index concurrently if exists community.topic_content_changed',
    `create index concurrently topic_content_changed on community.topic (content_changed_at desc)
     where deleted_at is null`,
  ],
};
