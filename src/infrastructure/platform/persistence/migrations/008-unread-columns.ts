import type { Migration } from '../migration.ts';

/** Who wrote last in a topic, and what a text's topic was once called: kept, and read by nobody. */
export const migration008UnreadColumns: Migration = {
  name: '008-unread-columns',
  sql: `
    alter table community.topic drop column last_poster_id;
    alter table community.post_revision drop column title;
  `,
};
