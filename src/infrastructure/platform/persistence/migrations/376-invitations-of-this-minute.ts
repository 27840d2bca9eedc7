import type { MigrationBeside } from '../migration.ts';

/** How many are written to in one minute is counted each time that some are claimed. */
export const migration376InvitationsOfThisMinute: MigrationBeside = {
  name: '376-invitations-of-this-minute',
  beside: [
    'drop index concurrently if exists community.invitation_claimed',
    `create index concurrently invitation_claimed on community.invitation (claimed_at)
     where claimed_at is not null`,
  ],
};
