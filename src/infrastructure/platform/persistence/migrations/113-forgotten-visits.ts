import type { Migration } from '../migration.ts';

/** Who followed a session is forgotten as who registered is; how many did at once stays. */
export const migration113ForgottenVisits: Migration = {
  name: '113-forgotten-visits',
  sql: `alter table events.session_visit add column forgotten boolean not null default false;`,
};
