import type { Migration } from '../migration.ts';

/** What an editor of a ready paragraph compares with: it rises too where a passage is taken out of it. */
export const migration470VersionsOfParagraphs: Migration = {
  name: '470-versions-of-paragraphs',
  sql: `alter table community.canned_paragraph add column version integer not null default 1;`,
};
