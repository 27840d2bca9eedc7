import type { Migration } from '../migration.ts';

/** Events, ideas, polls and surveys are found by a misspelt title, as topics are; titles of ideas had one under another name. */
export const migration132LikeTitles: Migration = {
  name: '132-like-titles',
  sql: `
    drop index engagement.idea_title_like;
    create index idea_title on engagement.idea using gin (platform.plain(title) gin_trgm_ops);
    create index poll_title on engagement.poll using gin (platform.plain(question) gin_trgm_ops);
    create index survey_title on engagement.survey using gin (platform.plain(title) gin_trgm_ops);
    create index gathering_title on events.gathering using gin (platform.plain(title) gin_trgm_ops);
  `,
};
