import type { Migration } from '../migration.ts';

/** Where what was said begins in the replay of an event: `[{ second, title }]`, rising. */
export const migration171ReplayChapters: Migration = {
  name: '171-replay-chapters',
  sql: `
    alter table events.gathering add column chapters jsonb not null default '[]'
      check (jsonb_typeof(chapters) = 'array');
  `,
};
