import type { Migration } from '../migration.ts';

/** When support of ideas gets old is asked for its first moment alone, of all votes there are. */
export const migration157SupportOfLate: Migration = {
  name: '157-support-of-late',
  sql: `create index idea_vote_cast on engagement.idea_vote (cast_at)`,
};
