import type { Migration } from '../migration.ts';

/** That only what is cancelled was lost holds of what stood before, too; looked at apart, so that nobody waits. */
export const migration347SeatsLookedAt: Migration = {
  name: '347-seats-looked-at',
  sql: `
    alter table events.registration validate constraint registration_lost;
  `,
};
