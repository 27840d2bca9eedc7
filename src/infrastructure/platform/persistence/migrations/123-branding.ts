import type { Migration } from '../migration.ts';

/** How the organisation makes the site its own: one draft, the versions that were published, the pictures of both. */
export const migration123Branding: Migration = {
  name: '123-branding',
  sql: `
    create table site.brand (
      id uuid primary key,
      draft jsonb not null,
      revision integer not null,
      published integer not null,
      last_number integer not null,
      changed_by uuid,
      changed_at timestamptz not null,
      preview_hash text,
      preview_until timestamptz
    );

    create table site.brand_version (
      number integer primary key,
      content jsonb not null,
      sheet text not null,
      sheet_hash text not null,
      note text not null,
      published_by uuid,
      published_at timestamptz not null,
      back_to integer
    );
    create index brand_version_sheet on site.brand_version (sheet_hash);

    insert into site.brand (id, draft, revision, published, last_number, changed_at) values
      ('01990000-0000-7000-8000-00000000b7a9',
       '{"colours":{"light":{},"dark":{}},"headingFont":"bricolage","bodyFont":"atkinson","radius":3,"names":{},"images":{}}',
       1, 0, 0, now());

    -- Which version is shown stands on every page that was kept.
    create trigger brand_told after update of published on site.brand
      for each statement execute function platform.everything_told();
  `,
};
