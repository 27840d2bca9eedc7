import type { Migration } from '../migration.ts';

/** What somebody sent when their session was over, until they are signed in again. */
export const migration274KeptForms: Migration = {
  name: '274-kept-forms',
  sql: `
    create table community.kept_form (
      -- Of the secret in the browser, which opens it: nobody else does.
      hash text primary key,
      sealed text not null,
      expires_at timestamptz not null
    );
    create index kept_form_expires on community.kept_form (expires_at);
  `,
};
