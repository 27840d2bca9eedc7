import type { Migration } from '../migration.ts';

/** Whose voice a report of a member is: the same of all accounts of one mailbox, as a print of it. */
export const migration209OneVoiceOfAReporter: Migration = {
  name: '209-one-voice-of-a-reporter',
  sql: `
    alter table moderation.report add column reporter_voice text;
    create index report_voice on moderation.report (reporter_voice) where reporter_voice is not null;
  `,
};
