import type { Migration } from '../migration.ts';

/** When the secret of a session was last given anew; null for its first one. */
export const migration448AgeOfSessionSecrets: Migration = {
  name: '448-age-of-session-secrets',
  sql: `alter table community.session add column renewed_at timestamptz`,
};
