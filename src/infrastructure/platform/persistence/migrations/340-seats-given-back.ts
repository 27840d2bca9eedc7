import type { Migration } from '../migration.ts';

/** Of who was kept out of an event it is known what they had: where the exclusion falls, that is theirs again. */
export const migration340SeatsGivenBack: Migration = {
  name: '340-seats-given-back',
  sql: `
    alter table events.registration add column lost text;
    alter table events.registration
      add constraint registration_lost check (lost is null or lost in ('seat', 'turn') and state = 'cancelled') not valid;
  `,
};
