import type { Migration } from '../migration.ts';

/** What the team said of a badge stays said; a name that it should not hold can be taken out of the reason, of nothing else. */
export const migration070ReasonsOfTheDesk: Migration = {
  name: '070-reasons-of-the-desk',
  sql: `
    drop trigger only_grows on engagement.badge_verdict;
    create trigger only_grows before delete or truncate on engagement.badge_verdict
      for each statement execute function engagement.only_grows();
    create trigger stays_said
      before update of position, id, member_id, badge, verdict, tier, by_id, at on engagement.badge_verdict
      for each statement execute function engagement.only_grows();
  `,
};
