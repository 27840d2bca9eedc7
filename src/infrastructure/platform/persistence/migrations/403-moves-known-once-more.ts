import type { Migration } from '../migration.ts';
import { migration373MovesKnownBefore } from './373-moves-known-before.ts';

/**
 * What a topic took in while the release before 373 still ran beside it is known to its replies as well; the topic, which nothing asks
 * any more, keeps none of it. The column goes with the release after this one.
 */
export const migration403MovesKnownOnceMore: Migration = {
  name: '403-moves-known-once-more',
  sql: `
    ${migration373MovesKnownBefore.sql};
    update community.topic set taken_in = '[]' where taken_in <> '[]'`,
};
