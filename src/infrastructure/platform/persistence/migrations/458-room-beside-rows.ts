import type { Migration } from '../migration.ts';

/**
 * Each reply writes the figures of its author, and each visit when a session was last seen. No index names either, so both may be written
 * on the page where the row stands, and no index is touched, where that page has room: a tenth is left for it. On full pages each of a
 * member's eight indexes was written as well, that of the letters of names among them.
 */
export const migration458RoomBesideRows: Migration = {
  name: '458-room-beside-rows',
  sql: `
    alter table community.member set (fillfactor = 90);
    alter table community.session set (fillfactor = 90);
  `,
};
