import type { MigrationBeside } from '../migration.ts';

/** Where a post had been before it came to a question is found by the post. */
export const migration358MovesFoundByPost: MigrationBeside = {
  name: '358-moves-found-by-post',
  beside: [
    'drop index concurrently if exists insights.activity_moves',
    `create index concurrently activity_moves on insights.activity (post_id, at) where kind = 'post.moved'`,
  ],
};
