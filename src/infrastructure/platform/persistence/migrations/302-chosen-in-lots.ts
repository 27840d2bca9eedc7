import type { Migration } from '../migration.ts';

/**
 * The readers of a campaign are written in by lots, in the order of their ids: up to whom that was done. Null once all are, and
 * of campaigns that begin without a choice.
 */
export const migration302ChosenInLots: Migration = {
  name: '302-chosen-in-lots',
  sql: `alter table community.campaign add column chosen_to uuid;`,
};
