import type { Migration } from '../migration.ts';

/** A copy that nothing comes of any more stays known until its files are gone; the member may have another one meanwhile. */
export const migration156RefusedCopies: Migration = {
  name: '156-refused-copies',
  sql: `
    alter table community.data_copy add column refused_at timestamptz;
    alter table community.data_copy drop constraint data_copy_member_id_key;
    create unique index data_copy_standing on community.data_copy (member_id) where refused_at is null;
    create index data_copy_member on community.data_copy (member_id);
  `,
};
