import type { Migration } from '../migration.ts';

/** What restricts content until a moment ends then; what was to end before this was known ends at the next look. */
export const migration064EndedDecisions: Migration = {
  name: '064-ended-decisions',
  sql: `
    alter table moderation.decision add column ended_at timestamptz;
    create index decision_due on moderation.decision (until, id)
      where until is not null and ended_at is null and overturned_at is null;
  `,
};
