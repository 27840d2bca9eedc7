import type { Migration } from '../migration.ts';

/** An attendance that was taken back is kept as such, with the moment of it: told the other way round, it comes to the same. */
export const migration359AttendancesAsToldLast: Migration = {
  name: '359-attendances-as-told-last',
  sql: `
    alter table community.attendance add column told_at timestamptz;
    alter table community.attendance add column stands boolean not null default true;
  `,
};
