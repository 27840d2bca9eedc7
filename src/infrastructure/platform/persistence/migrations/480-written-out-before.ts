import type { Migration } from '../migration.ts';

/** What was kept before with signs written out. */
export const migration480WrittenOutBefore: Migration = {
  name: '480-written-out-before',
  sql: `update site.webhook_attempt set excerpt = '' where site.may_stay_written_out(excerpt)`,
};
