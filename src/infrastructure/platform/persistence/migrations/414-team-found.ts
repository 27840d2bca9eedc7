import type { MigrationBeside } from '../migration.ts';

/** Each new name is compared with those of the team: its members are found among all others by this. */
export const migration414TeamFound: MigrationBeside = {
  name: '414-team-found',
  beside: [
    'drop index concurrently if exists community.member_beyond_members',
    `create index concurrently member_beyond_members on community.member (role) where role <> 'member'`,
  ],
};
