import type { Migration } from '../migration.ts';

/** Prints of mailboxes that were made without a key go: those who reported under them are told apart by themselves. */
export const migration210KeyedVoices: Migration = {
  name: '210-keyed-voices',
  sql: `
    update moderation.report set reporter_voice = 'member:' || reporter_id where reporter_voice like 'mail:%';
  `,
};
