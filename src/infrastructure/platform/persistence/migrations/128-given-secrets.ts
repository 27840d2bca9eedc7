import type { Migration } from '../migration.ts';

/** When the secret of a machine was given: what was given before whoever answers for it changed their password opens nothing. */
export const migration128GivenSecrets: Migration = {
  name: '128-given-secrets',
  sql: `
    alter table site.api_client
      add column secret_given_at timestamptz,
      add column former_given_at timestamptz;
    -- Of what was given already nothing is known but that it works: nobody's changes of password before this day end it.
    update site.api_client set secret_given_at = now(),
      former_given_at = case when former_hash is not null then now() end;
    alter table site.api_client alter column secret_given_at set not null,
      add check ((former_given_at is null) = (former_hash is null));
    delete from site.api_token;
    alter table site.api_token add column since timestamptz not null;
  `,
};
