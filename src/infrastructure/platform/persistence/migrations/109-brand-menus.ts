import type { Migration } from '../migration.ts';

/** What the organisation makes its own now has menus, as delivered at first. What was published before reads as it did. */
export const migration109BrandMenus: Migration = {
  name: '109-brand-menus',
  sql: `
    update site.brand set draft = draft || '{"menus":{"header":[],"footer":[]}}';
    update site.brand_version set content = content || '{"menus":{"header":[],"footer":[]}}';
  `,
};
