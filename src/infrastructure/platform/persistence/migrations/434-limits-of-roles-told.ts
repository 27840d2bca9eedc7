import type { Migration } from '../migration.ts';

/** To which categories a role is limited that somebody is told of; null where it reaches everywhere, and of what was told before. */
export const migration434LimitsOfRolesTold: Migration = {
  name: '434-limits-of-roles-told',
  sql: `alter table community.notification add column within uuid[]`,
};
