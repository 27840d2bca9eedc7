import type { Migration } from '../migration.ts';

/** Of what is kept, whose room it takes: strangers keep nothing any more. What is there is of an hour, and is shown to nobody twice. */
export const migration262KeptFormsByKeeper: Migration = {
  name: '262-kept-forms-by-keeper',
  sql: `
    delete from community.kept_form;
    alter table community.kept_form
      -- A mark of its writer, or of the browser: who that is, is not to be read from it.
      add column kept_by text not null,
      add column of_writer boolean not null;
  `,
};
