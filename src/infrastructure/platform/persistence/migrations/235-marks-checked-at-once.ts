import type { Migration } from '../migration.ts';

/**
 * Who follows a topic, and how far they have read, is written with the topic or after it: whether it is there is looked up by
 * that statement, and not once more for each mark when everything is committed.
 */
export const migration235MarksCheckedAtOnce: Migration = {
  name: '235-marks-checked-at-once',
  sql: `
    alter table community.topic_follow alter constraint topic_follow_topic_id_fkey not deferrable;
    alter table community.read_position alter constraint read_position_topic_id_fkey not deferrable;
  `,
};
