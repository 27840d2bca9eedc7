import type { MigrationBeside } from '../migration.ts';

/** What stood in a category that goes into another one follows it also where it was deleted; those that stand are found by their number. */
export const migration412DeletedTopicsOfACategory: MigrationBeside = {
  name: '412-deleted-topics-of-a-category',
  beside: [
    'drop index concurrently if exists community.topic_category_deleted',
    `create index concurrently topic_category_deleted on community.topic (category_id, id) where deleted_at is not null`,
  ],
};
