import type { MigrationBeside } from '../migration.ts';

/** What a decision moved is found by it where the decision falls, wherever it stands since. */
export const migration368MovedPostsFound: MigrationBeside = {
  name: '368-moved-posts-found',
  beside: [
    'drop index concurrently if exists community.post_moves',
    `create index concurrently post_moves on community.post using gin (moves jsonb_path_ops) where moves <> '[]'`,
  ],
};
