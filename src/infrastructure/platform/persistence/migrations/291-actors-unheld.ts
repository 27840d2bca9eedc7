import type { Migration } from '../migration.ts';

/**
 * A reply tells dozens of members, and each notification looked its author up again, and held them. What somebody is told of was done
 * by a member who is there: what they wrote, chose or decided refers to them too, and only accounts that were never
 * confirmed, which do nothing, are ever taken away whole.
 */
export const migration291ActorsUnheld: Migration = {
  name: '291-actors-unheld',
  sql: `alter table community.notification drop constraint notification_actor_id_fkey;`,
};
