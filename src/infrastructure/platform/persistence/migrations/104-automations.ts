import type { Migration } from '../migration.ts';

/**
 * Campaigns that stand: their readers come one by one, each on an occasion of theirs. One row for each reader and occasion,
 * so that nobody is written to twice about the same.
 */
export const migration104Automations: Migration = {
  name: '104-automations',
  sql: `
    alter table community.campaign add column occasion text;
    alter table community.campaign add column delay_days integer;
    create unique index campaign_occasion on community.campaign (occasion) where occasion is not null;
    alter table community.campaign_letter add column occasion text not null default '';
    alter table community.campaign_letter drop constraint campaign_letter_once;
    alter table community.campaign_letter add constraint campaign_letter_once unique (campaign_id, member_id, occasion);
  `,
};
