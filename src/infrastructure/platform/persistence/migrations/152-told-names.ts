import type { Migration } from '../migration.ts';

/** Who voted under their name before the form said who reads that was told that nobody would: of such a poll names are read by nobody. */
export const migration152ToldNames: Migration = {
  name: '152-told-names',
  sql: `
    alter table engagement.poll add column names_told boolean not null default true;
    update engagement.poll p set names_told = false
    where not secret and exists (select from engagement.turnout t where t.poll_id = p.id);
  `,
};
