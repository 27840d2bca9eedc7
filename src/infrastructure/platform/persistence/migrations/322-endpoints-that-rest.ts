import type { Migration } from '../migration.ts';

/** An endpoint that fails is left alone for a while, whatever waits for it. */
export const migration322EndpointsThatRest: Migration = {
  name: '322-endpoints-that-rest',
  sql: `
    alter table site.webhook_endpoint add column rests_until timestamptz;
  `,
};
