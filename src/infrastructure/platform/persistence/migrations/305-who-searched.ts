import type { Migration } from '../migration.ts';

/**
 * Words are shown once five people looked for them, not once they were looked for five times: beside each stand marks of who did,
 * each with the last day, none any more once there are five. Of what was counted before nobody knows by how many: what was looked for
 * 25 times on one day, when each person counted once in each process, was looked for by five; the rest waits for them, and days that
 * were to be kept because it was looked for five times are kept, up to the last one of then.
 */
export const migration305WhoSearched: Migration = {
  name: '305-who-searched',
  sql: `
    create table community.search_asker (
      query text primary key,
      marks jsonb not null default '{}',
      many boolean not null default false,
      counted_to date
    );
    insert into community.search_asker (query, many, counted_to)
      select query, bool_or(searches >= 25), max(day) from community.search_count group by query having sum(searches) >= 5;
  `,
};
