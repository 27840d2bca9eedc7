import type { Migration } from '../migration.ts';

/** Everybody who gave notice may contest what became of it, each once, beside who was restricted. */
export const migration014NotifiersContest: Migration = {
  name: '014-notifiers-contest',
  sql: `
    alter table moderation.appeal add column report_id uuid, drop constraint appeal_once;
    create unique index appeal_once on moderation.appeal (decision_id, party, coalesce(report_id, decision_id));
    create index report_decision on moderation.report (decision_id) where decision_id is not null;
  `,
};
