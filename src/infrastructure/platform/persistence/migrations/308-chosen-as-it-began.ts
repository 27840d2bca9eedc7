import type { Migration } from '../migration.ts';

/**
 * Whom a campaign goes to is what its segment said when it began: kept beside it until all its readers are written in, so that a segment
 * that is changed or deleted among them makes neither half of it nor another one.
 */
export const migration308ChosenAsItBegan: Migration = {
  name: '308-chosen-as-it-began',
  sql: `
    alter table community.campaign add column chosen_by jsonb;
    update community.campaign c set chosen_by = jsonb_build_object('match', s.match, 'conditions', s.conditions)
      from community.segment s where s.id = c.segment_id and c.chosen_to is not null;
  `,
};
