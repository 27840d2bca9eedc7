import type { Migration } from '../migration.ts';

/**
 * Words are shown once five people looked for them, not once they were looked for five times: beside each stand marks of who did,
 * none any more once there are five. Of what was counted before nobody knows by how many: what was looked for 25 times on one day,
 * when each person counted once in each process, was looked for by five; the rest waits for them.
 */
export const migration305WhoSearched: Migration = {
  name: '305-who-searched',
  sql: `
    create table community.search_asker (
      query text primary key,
      marks text[] not null default '{}',
      many boolean not null default false
    );
    insert into community.search_asker (query, many)
      select distinct query, true from community.search_count where searches >= 25;
  `,
};
