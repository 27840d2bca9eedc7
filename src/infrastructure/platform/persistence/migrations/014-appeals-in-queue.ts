import type { Migration } from '../migration.ts';

/** Appeals wait in the one queue, for anybody but those who have a part in them. */
export const migration014AppealsInQueue: Migration = {
  name: '014-appeals-in-queue',
  sql: `
    alter table moderation.review_item add column barred uuid[] not null default '{}';
    insert into moderation.review_item
        (id, kind, target_kind, target_id, title, status, score, priority, raised_at, due_at, whys, barred)
      select gen_random_uuid(), 'appeal', 'appeal', a.id::text, 'n° ' || d.number, 'open', 0, 1, a.filed_at, a.due_at,
        '{contestation}', array_remove(array[d.decided_by, s.signed_by, d.subject_id, a.appellant_id], null)
      from moderation.appeal a join moderation.decision d on d.id = a.decision_id
      left join moderation.sanction s on s.decision_id = d.id
      where a.outcome is null;
  `,
};
