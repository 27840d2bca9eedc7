import type { Migration } from '../migration.ts';

/**
 * Since when the mail server has not taken a letter of a campaign: those go last, and are given up after a day. How many
 * left in a minute is asked for every ten.
 */
export const migration112RefusedLetters: Migration = {
  name: '112-refused-letters',
  sql: `
    alter table community.campaign_letter add column refused_since timestamptz;
    drop index community.campaign_letter_due;
    create index campaign_letter_due on community.campaign_letter (campaign_id, refused_since nulls first, id)
      where over_at is null;
    create index campaign_letter_claimed on community.campaign_letter (campaign_id, claimed_at);
  `,
};
