import type { MigrationBeside } from '../migration.ts';

/** What was deleted long ago is found by when it was, and what is empty already is not looked at again, nor what its author reads still. */
export const migration360LongDeletedFound: MigrationBeside = {
  name: '360-long-deleted-found',
  beside: [
    'drop index concurrently if exists community.post_long_deleted',
    `create index concurrently post_long_deleted on community.post (deleted_at, id)
     where deleted_at is not null and purged_at is null and not hidden`,
    'drop index concurrently if exists community.topic_long_deleted',
    `create index concurrently topic_long_deleted on community.topic (deleted_at, id)
     where deleted_at is not null and purged_at is null and not hidden`,
  ],
};
