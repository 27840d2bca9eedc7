import type { Migration } from '../migration.ts';

/**
 * An index for every way from a topic to what hangs on it: merging walks them while the topics are held. And one
 * vocabulary for what members are told of and what they may refuse.
 */
export const migration009WaysFromTopics: Migration = {
  name: '009-ways-from-topics',
  sql: `
    create index notification_topic on community.notification (topic_id) where topic_id is not null;
    create index read_position_topic on community.read_position (topic_id);
    create index topic_duplicate_of on community.topic (duplicate_of) where duplicate_of is not null;
    create index topic_merged_into on community.topic (merged_into) where merged_into is not null;
    create index topic_redirect_topic on community.topic_redirect (topic_id);
    drop index community.topic_follow_topic;
    create index topic_follow_topic on community.topic_follow (topic_id, level);

    update community.notification set kind = case kind
        when 'answer' then 'watched-topic' when 'topic' then 'watched-category' else 'acceptance' end
      where kind in ('answer', 'topic', 'accepted');
  `,
};
