import type { Migration } from '../migration.ts';

/**
 * An export is known by what was shown to ask for it, so that it ends with it, and says where it holds not all that there is.
 * Those of the last day count as old as the oldest secret that was good for their machine.
 */
export const migration148ExportsEnd: Migration = {
  name: '148-exports-end',
  sql: `
    alter table community.data_export
      add column since timestamptz,
      add column truncated boolean not null default false;
    update community.data_export e set since = case when e.client_id is null then e.asked_at
      else coalesce((select least(c.secret_given_at, c.former_given_at) from site.api_client c where c.id = e.client_id), 'epoch') end;
    alter table community.data_export alter column since set not null;
  `,
};
