import type { Migration } from '../migration.ts';

/** What closed a topic before what closes it now: it holds again where that falls. */
export const migration355ClosedBefore: Migration = {
  name: '355-closed-before',
  sql: `alter table community.topic add column closed_before jsonb not null default '[]'`,
};
