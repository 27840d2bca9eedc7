import type { Migration } from '../migration.ts';

/**
 * What an editor of an event compares with: it does not rise as presence is counted, a poll is put before all, or a decision falls.
 * Forms that are open go on with the number that they know.
 */
export const migration339EventEdition: Migration = {
  name: '339-event-edition',
  sql: `
    alter table events.gathering add column edition integer not null default 1;
    update events.gathering set edition = version where version <> 1;
  `,
};
