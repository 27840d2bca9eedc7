import type { MigrationBeside } from '../migration.ts';

/** What was carried from a category that goes into another one, or that another one goes into, is looked for among the few that were. */
export const migration467HomesOfPostsFound: MigrationBeside = {
  name: '467-homes-of-posts-found',
  beside: [
    'drop index concurrently if exists community.post_written_in',
    `create index concurrently post_written_in on community.post (written_in) where written_in is not null`,
  ],
};
