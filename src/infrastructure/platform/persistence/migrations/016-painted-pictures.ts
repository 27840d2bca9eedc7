import type { Migration } from '../migration.ts';

/** Which pictures for sharing lie in the store, so that old ones can be removed. */
export const migration016PaintedPictures: Migration = {
  name: '016-painted-pictures',
  sql: `
    create table site.painted_picture (
      key text primary key,
      painted_at timestamptz not null
    );
    create index painted_picture_oldest on site.painted_picture (painted_at);
  `,
};
