import type { Migration } from '../migration.ts';

/** The spaces that French sets before its signs and inside its quotes, those quotes, and what dots and dashes stand between words. */
const SIGNS = `chr(160) || chr(8239) || '«»“”…–—•·'`;
const HOLDS_ONE = `'[' || ${SIGNS} || ']'`;

/**
 * A word of a topic or a reply ends at such a sign, as those of events and ideas do, or it was looked for with the sign as a letter of
 * it. What is written already is read anew.
 */
export const migration129WordsBeforeSigns: Migration = {
  name: '129-words-before-signs',
  sql: `
    create or replace function community.searchable(text) returns text language sql immutable parallel safe strict
      return translate($1, '_<>/~' || ${SIGNS}, repeat(' ', 16));
    update community.topic set title = title where title ~ (${HOLDS_ONE});
    update community.post set plain = plain where plain ~ (${HOLDS_ONE});
    update community.search_document set title = title where title ~ (${HOLDS_ONE}) or body ~ (${HOLDS_ONE});
    update community.reference_version set plain = plain where plain ~ (${HOLDS_ONE});
  `,
};
