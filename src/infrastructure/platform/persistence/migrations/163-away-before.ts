import type { Migration } from '../migration.ts';

/** The decisions that kept a topic or a post away before the one that does now: they hold again where that one falls. */
export const migration163AwayBefore: Migration = {
  name: '163-away-before',
  sql: `
    alter table community.topic add column away_before jsonb not null default '[]';
    alter table community.post add column away_before jsonb not null default '[]';
  `,
};
