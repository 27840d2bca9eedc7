import type { Migration } from '../migration.ts';

/**
 * Ids that the database makes itself, by the moment as the site's own are (UUIDv7): many at once stand side by side in an index,
 * where random ones touched, and wrote to the journal, a page each.
 */
export const migration234IdsInOrder: Migration = {
  name: '234-ids-in-order',
  sql: `
    create function platform.id_at(at timestamptz) returns uuid language sql volatile parallel safe return
      overlay(overlay(overlay(gen_random_uuid()::text placing '7' from 15)
        placing substr(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), 1, 8) from 1)
        placing substr(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), 9, 4) from 10)::uuid;
  `,
};
