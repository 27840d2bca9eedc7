import type { Migration } from '../migration.ts';

/**
 * As 230 did for topics and posts: a reply tells dozens of members, and each notification looked its member and its actor up again, and
 * held them, which was two fifths of what telling cost. The member is read by the statement that writes it, the actor comes with the fact of what
 * they did. Members whose address nobody ever confirmed are the only ones whose row is ever taken away: they did nothing, and go with what they
 * were told.
 */
export const migration455NotificationsOfMembersUnheld: Migration = {
  name: '455-notifications-of-members-unheld',
  sql: `
    alter table community.notification drop constraint notification_member_id_fkey;
    alter table community.notification drop constraint notification_actor_id_fkey;
  `,
};
