import type { Migration } from '../migration.ts';

/** The decisions that hold an event out of sight: it stands again once none of them does. */
export const migration122ModeratedEvents: Migration = {
  name: '122-moderated-events',
  sql: `
    alter table events.gathering add column away jsonb not null default '[]';
  `,
};
