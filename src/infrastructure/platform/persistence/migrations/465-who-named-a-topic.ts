import type { Migration } from '../migration.ts';

/**
 * Whether a topic is called as somebody else than its author said: set where it is split off or renamed, and read where its author reads
 * on beside a decision. It was read off the way back of a split, which a merge takes along, and no rename left one. 466 fills it.
 */
export const migration465WhoNamedATopic: Migration = {
  name: '465-who-named-a-topic',
  sql: `
    alter table community.topic add column named_by_others boolean not null default false;
  `,
};
