import type { Migration } from '../migration.ts';

/** When a passage was taken out of a version of a reference answer, for its public log. */
export const migration198RedactedReferences: Migration = {
  name: '198-redacted-references',
  sql: `alter table community.reference_version add column redacted_at timestamptz;`,
};
