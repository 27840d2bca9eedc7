import type { Migration } from '../migration.ts';

/** Files that were asked for by the adapter: by whom, how far each has come. */
export const migration135Exports: Migration = {
  name: '135-exports',
  sql: `
    create table community.data_export (
      id uuid primary key,
      asked_by uuid not null references community.member,
      client_id uuid,
      scopes text[] not null,
      kind text not null,
      format text not null,
      asked_at timestamptz not null,
      done integer not null default 0,
      bytes bigint not null default 0,
      ready_at timestamptz,
      refused_at timestamptz
    );
    create index data_export_asked_by on community.data_export (asked_by);
    create index data_export_asked_at on community.data_export (asked_at);
  `,
};
