import type { Migration } from '../migration.ts';

/** A head and a foot of the organisation's own, none as delivered; what other sites answered last. */
export const migration177BrandFrames: Migration = {
  name: '177-brand-frames',
  sql: `
    update site.brand set draft = draft ||
      '{"frames":{"header":{"mode":"menus","html":"","url":""},"footer":{"mode":"menus","html":"","url":""}}}';
    update site.brand_version set content = content ||
      '{"frames":{"header":{"mode":"menus","html":"","url":""},"footer":{"mode":"menus","html":"","url":""}}}';

    create table site.remote_fragment (
      url text primary key,
      html text not null,
      etag text,
      got_at timestamptz not null,
      tried_at timestamptz not null,
      failure text
    );
    -- What another site says in our head and foot stands on every page that was kept.
    create trigger remote_fragment_told after update of html on site.remote_fragment
      for each statement execute function platform.everything_told();
  `,
};
