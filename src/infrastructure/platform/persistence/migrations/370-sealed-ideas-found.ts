import type { MigrationBeside } from '../migration.ts';

/** What nobody reads any more is found every night, until it is emptied. */
export const migration370SealedIdeasFound: MigrationBeside = {
  name: '370-sealed-ideas-found',
  beside: [
    'drop index concurrently if exists engagement.idea_sealed',
    `create index concurrently idea_sealed on engagement.idea (id) where standing = 'deleted' and purged_at is null`,
    'drop index concurrently if exists engagement.idea_comment_sealed',
    `create index concurrently idea_comment_sealed on engagement.idea_comment (id)
     where (standing = 'deleted' or withdrawn_at is not null) and purged_at is null`,
  ],
};
