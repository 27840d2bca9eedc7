import type { Migration } from '../migration.ts';

/**
 * The decision by which who steers a channel took a message out of sight: when a later one falls, it is theirs again to show. All that is
 * known of a removal is known together: where 279 ran before it kept the role, that of today stands for it. Answers are found by what they
 * answer, to be read anew when that changes.
 */
export const migration280RemovedUnder: Migration = {
  name: '280-removed-under',
  sql: `alter table community.chat_message add column removed_under uuid, add column if not exists removed_as text;
    update community.chat_message m set removed_under = m.decision_id, removed_as = coalesce(m.removed_as, w.role)
      from community.member w where w.id = m.removed_by;
    alter table community.chat_message add constraint chat_message_removal
      check (num_nulls(removed_by, removed_as, removed_under) in (0, 3));
    create index chat_message_answers on community.chat_message (reply_to) where reply_to is not null;`,
};
