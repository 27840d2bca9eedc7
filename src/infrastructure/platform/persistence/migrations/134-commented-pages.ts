import type { Migration } from '../migration.ts';

/** Pages of other sites that are talked about here: whose, and in which topic. */
export const migration134CommentedPages: Migration = {
  name: '134-commented-pages',
  sql: `
    create table community.comment_site (
      origin text primary key,
      category_id uuid not null references community.category
    );
    create index comment_site_category on community.comment_site (category_id);

    -- The topic is opened after: whoever comments first may yet be refused, and the next one opens it.
    create table community.commented_page (
      address text primary key,
      topic_id uuid not null constraint commented_page_topic unique,
      claimed_at timestamptz not null
    );
  `,
};
