import type { Migration } from '../migration.ts';

/** Sites that ask us who people are, and which members let them. */
export const migration136ConnectedSites: Migration = {
  name: '136-connected-sites',
  sql: `
    create table site.connected_site (
      id uuid primary key,
      label text not null,
      origin text not null constraint connected_site_origin unique,
      tells_email boolean not null,
      is_open boolean not null,
      sealed_secret text,
      secret_given_at timestamptz not null,
      created_at timestamptz not null,
      version integer not null default 1
    );

    -- The id is what that site calls the member: another one at each site, so that two sites cannot put together what they know.
    create table community.site_consent (
      id uuid primary key,
      member_id uuid not null references community.member,
      site_id uuid not null,
      tells_email boolean not null,
      agreed_at timestamptz not null,
      last_used_at timestamptz not null,
      constraint site_consent_member unique (member_id, site_id)
    );
  `,
};
