import type { Migration } from '../migration.ts';

/**
 * Letters that leave by themselves are held back once whoever switched them on may not any more. Of those that were on before that was
 * known, the log tells who did so last; else the first who ever wrote one would answer for it, who may have left long ago.
 */
export const migration437WhoSwitchedAutomationsOn: Migration = {
  name: '437-who-switched-automations-on',
  sql: `
    update community.campaign c set planned_by = (
      select l.actor_id from platform.audit_log l
      where l.object_kind = 'automation' and l.object_id = c.occasion and l.action = 'automation.on' and l.outcome = 'done'
        and l.actor_id is not null
      order by l.at desc, l.id desc limit 1)
    where c.occasion is not null and c.planned_by is null;
  `,
};
