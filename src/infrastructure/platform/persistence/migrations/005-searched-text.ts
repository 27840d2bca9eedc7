import type { Migration } from '../migration.ts';

/**
 * PostgreSQL looks for tags, files and addresses in a text before it sees words, and takes quadratic time over rows of
 * `_ < > / ~`: seconds for one post. They are blanks to a search, so they become blanks before it.
 */
export const migration005SearchedText: Migration = {
  name: '005-searched-text',
  sql: `
    create function community.searchable(text) returns text language sql immutable parallel safe strict
      return translate($1, '_<>/~', '     ');

    alter table community.topic drop column search;
    alter table community.topic add column search tsvector generated always as
      (setweight(to_tsvector('platform.fr', community.searchable(title)), 'A')) stored;
    create index topic_search on community.topic using gin (search) where deleted_at is null;

    alter table community.post drop column search;
    alter table community.post add column search tsvector generated always as
      (to_tsvector('platform.fr', community.searchable(plain))) stored;
    create index post_search on community.post using gin (search) where deleted_at is null;
  `,
};
