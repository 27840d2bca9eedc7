import type { MigrationBeside } from '../migration.ts';

/** As 360, and what its author deleted although it is hidden too; the release before finds what it looks for by these as well. */
export const migration385DeletedAndHiddenFound: MigrationBeside = {
  name: '385-deleted-and-hidden-found',
  beside: [
    'drop index concurrently if exists community.post_deleted_long',
    `create index concurrently post_deleted_long on community.post (deleted_at, id)
     where deleted_at is not null and purged_at is null and (not hidden or deleted_by = author_id)`,
    'drop index concurrently if exists community.post_long_deleted',
    'drop index concurrently if exists community.topic_deleted_long',
    `create index concurrently topic_deleted_long on community.topic (deleted_at, id)
     where deleted_at is not null and purged_at is null and (not hidden or deleted_by = author_id)`,
    'drop index concurrently if exists community.topic_long_deleted',
  ],
};
