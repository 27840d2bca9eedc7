import type { Migration } from '../migration.ts';

/**
 * How the community is found from outside: profiles that their members made public, and addresses of former days that
 * lead to those of today.
 */
export const migration013FoundFromOutside: Migration = {
  name: '013-found-from-outside',
  sql: `
    alter table community.member add column is_public boolean not null default false;
    create index member_public on community.member (handle) where is_public;

    /* A profile that is made public, or is so no longer, is another page for visitors. */
    create function community.public_profile_told() returns trigger language plpgsql as $$
    begin
      if exists (select from changed c join former f using (id) where c.is_public <> f.is_public) then
        perform platform.tell_change('names');
      end if;
      return null;
    end $$;
    create trigger public_profile_told after update on community.member
      referencing new table as changed old table as former for each statement execute function community.public_profile_told();

    /* When the content of a topic last changed is asked for all topics at once. */
    create index post_edited_at on community.post (edited_at) where edited_at is not null;

    create table site.redirect (
      from_path text primary key,
      to_path text not null,
      status smallint not null default 301 check (status in (301, 302, 307, 308)),
      created_by uuid,
      created_at timestamptz not null default now(),
      hits bigint not null default 0,
      last_hit timestamptz,
      check (from_path like '/%' and to_path like '/%' and from_path <> to_path)
    );
    create index redirect_to on site.redirect (to_path);
  `,
};
