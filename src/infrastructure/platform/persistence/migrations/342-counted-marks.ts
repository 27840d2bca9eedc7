import type { Migration } from '../migration.ts';

/**
 * How many helpful marks of each post are in the figure of its author, and how many in all: one more is added without counting the rest.
 * Whose figure is another than that, as everybody's is at first, is counted whole: see `SqlForumCounters`.
 */
export const migration342CountedMarks: Migration = {
  name: '342-counted-marks',
  sql: `
    create table community.counted_marks (
      post_id uuid primary key references community.post on delete cascade,
      marks integer not null
    );
    alter table community.member add column marks_counted integer;
  `,
};
