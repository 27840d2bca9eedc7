import type { Migration } from '../migration.ts';

/** A complaint that is right in part leaves a lesser decision in the place of the one contested. */
export const migration029LesserMeasures: Migration = {
  name: '029-lesser-measures',
  sql: `
    alter table moderation.decision add column replaced_by uuid, add column replacement text;
  `,
};
