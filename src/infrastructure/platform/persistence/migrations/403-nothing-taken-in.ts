import type { Migration } from '../migration.ts';

/** What a topic took in is known to each reply since 373: the topic, which nothing asks any more, keeps none of it. Its column goes later. */
export const migration403NothingTakenIn: Migration = {
  name: '403-nothing-taken-in',
  sql: `update community.topic set taken_in = '[]' where taken_in <> '[]'`,
};
