import type { Migration } from '../migration.ts';

/** What the organisation makes its own now has pictures, none at first. What was published before reads as it did. */
export const migration107BrandPictures: Migration = {
  name: '107-brand-pictures',
  sql: `
    update site.brand set draft = draft || '{"pictures":{},"logo":{"alt":"","saysName":false}}';
    update site.brand_version set content = content || '{"pictures":{},"logo":{"alt":"","saysName":false}}';
  `,
};
