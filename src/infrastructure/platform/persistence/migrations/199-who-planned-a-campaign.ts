import type { Migration } from '../migration.ts';

/** Who planned a campaign, whose rights are asked for at its hour; of those that wait already, whoever wrote them. */
export const migration199WhoPlannedACampaign: Migration = {
  name: '199-who-planned-a-campaign',
  sql: `
    alter table community.campaign add column planned_by uuid;
    create index campaign_planned_by on community.campaign (planned_by) where planned_by is not null;
  `,
};
