import type { Migration } from '../migration.ts';

/** What an editor of title and tags compares with: it does not rise with replies, and says nothing of those that are held. It
 * begins at 1 for all: writing every topic anew would hold the table, and spares nobody more than one question asked again.
 */
export const migration126TopicEdition: Migration = {
  name: '126-topic-edition',
  sql: `alter table community.topic add column edition integer not null default 1;`,
};
