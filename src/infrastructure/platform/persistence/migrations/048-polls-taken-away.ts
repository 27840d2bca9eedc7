import type { Migration } from '../migration.ts';

/** Decisions that take a poll out of sight, `[{ decisionId, action }]`: it is there again once none of them stands. */
export const migration048PollsTakenAway: Migration = {
  name: '048-polls-taken-away',
  sql: `alter table engagement.poll add column away jsonb not null default '[]' check (jsonb_typeof(away) = 'array');`,
};
