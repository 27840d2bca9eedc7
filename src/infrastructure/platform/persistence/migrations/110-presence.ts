import type { Migration } from '../migration.ts';

/** Whether others see in channels that a member is there, and that they write. What they see is kept nowhere. */
export const migration110Presence: Migration = {
  name: '110-presence',
  sql: `alter table community.member add column shows_presence boolean not null default true;`,
};
