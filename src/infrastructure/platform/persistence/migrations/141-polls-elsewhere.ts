import type { Migration } from '../migration.ts';

/**
 * A message of a channel may put a poll before its readers; and pages that were kept with the results of a poll in them are
 * told what changes those: ballots that bear names, and the population they are weighted to.
 */
export const migration141PollsElsewhere: Migration = {
  name: '141-polls-elsewhere',
  sql: `
    alter table community.chat_message add column poll_id uuid;
    create trigger named_ballot_told after insert or update or delete or truncate on engagement.named_ballot
      for each statement execute function engagement.polls_told();
    create trigger population_told after insert or update or delete or truncate on engagement.population
      for each statement execute function engagement.polls_told();
  `,
};
