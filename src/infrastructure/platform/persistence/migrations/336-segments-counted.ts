import type { Migration } from '../migration.ts';

/** How many members were in a segment when they were counted last: its list counts nobody. */
export const migration336SegmentsCounted: Migration = {
  name: '336-segments-counted',
  sql: `
    alter table community.segment
      add column members integer,
      add column counted_at timestamptz;
  `,
};
