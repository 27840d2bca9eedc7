import type { MigrationBeside } from '../migration.ts';

/** Which topics repeat one beneath what closes them now is found by those few that were closed more than once. */
export const migration366RepetitionsBeneathFound: MigrationBeside = {
  name: '366-repetitions-beneath-found',
  beside: [
    'drop index concurrently if exists community.topic_closed_before',
    `create index concurrently topic_closed_before on community.topic using gin (closed_before jsonb_path_ops)
       where closed_before <> '[]'`,
  ],
};
