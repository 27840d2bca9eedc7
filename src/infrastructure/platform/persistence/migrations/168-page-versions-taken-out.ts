import type { Migration } from '../migration.ts';

/** A former version of a page that nobody is to read any more. The team still sees that it was, and may return to it. */
export const migration168PageVersionsTakenOut: Migration = {
  name: '168-page-versions-taken-out',
  sql: `alter table site.page_version add column taken_out_at timestamptz`,
};
