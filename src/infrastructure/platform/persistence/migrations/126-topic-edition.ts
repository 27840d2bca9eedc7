import type { Migration } from '../migration.ts';

/** What an editor of title and tags compares with: it does not rise with replies, and says nothing of those that are held. */
export const migration126TopicEdition: Migration = {
  name: '126-topic-edition',
  sql: `
    alter table community.topic add column edition integer not null default 1;
    update community.topic set edition = version where version > 1;
  `,
};
