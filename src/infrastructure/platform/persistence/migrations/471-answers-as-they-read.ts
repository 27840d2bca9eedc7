import type { Migration } from '../migration.ts';

/** Answers of other systems that were kept with signs written out, or as letters that nobody reads: no redaction finds a passage there. */
export const migration471AnswersAsTheyRead: Migration = {
  name: '471-answers-as-they-read',
  sql: String.raw`
    update site.webhook_attempt set excerpt = ''
    where excerpt ~* '\\u[0-9a-f]{4}|&#?[0-9a-z]+;|%[0-9a-f]{2}' or excerpt like U&'%\FFFD%';
  `,
};
