import type { Migration } from '../migration.ts';

/**
 * What somebody hid who left since, of somebody who left too, read as deleted by its author: both were the one former member. The decision
 * tells them apart: what its author had deleted was away before it.
 */
const ofBoth = (table: 'post' | 'topic'): string => `
  update community.${table} t set deleted_by = null from moderation.decision d
  where t.deleted_at is not null and t.purged_at is null and t.deleted_by = t.author_id
    and t.author_id = '00000000-0000-7000-8000-000000000000' and d.id = t.decision_id and t.deleted_at >= d.decided_at`;

export const migration436RemoversWhoLeft: Migration = {
  name: '436-removers-who-left',
  sql: `${ofBoth('post')};${ofBoth('topic')}`,
};
