import type { MigrationBeside } from '../migration.ts';

/** Followers of a category that went into another one are told lot by lot in their order, and every minute it is asked whether some are left. */
export const migration474FollowersByCategory: MigrationBeside = {
  name: '474-followers-by-category',
  beside: [
    'drop index concurrently if exists community.category_follow_members',
    'create index concurrently category_follow_members on community.category_follow (category_id, member_id)',
  ],
};
