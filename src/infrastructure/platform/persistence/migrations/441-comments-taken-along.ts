import type { Migration } from '../migration.ts';

/** As 406, of what is said of ideas. */
export const migration441CommentsTakenAlong: Migration = {
  name: '441-comments-taken-along',
  sql: `alter table engagement.idea_comment add column taken_along boolean not null default false`,
};
