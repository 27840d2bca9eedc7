import type { Migration } from '../migration.ts';

/** When the last measure that answered a notice was overturned: until then whoever gave it was right. */
export const migration392NoticesWhoseMeasuresFell: Migration = {
  name: '392-notices-whose-measures-fell',
  sql: `alter table moderation.report add column fell_at timestamptz;`,
};
