import type { Migration } from '../migration.ts';

/** Nobody asks these any more: what was sent twice is looked for by whoever holds the place, in one statement of their own. */
export const migration420SaidLatelyGoes: Migration = {
  name: '420-said-lately-goes',
  sql: `
    drop function if exists community.said_lately(uuid, uuid, text, uuid, timestamptz);
    drop function if exists community.opened_lately(integer, uuid, uuid, text, text, timestamptz);
  `,
};
