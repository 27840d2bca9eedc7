import type { Migration } from '../migration.ts';

/** What a challenge says to readers of English; where that is left out they read the French. Levels hold theirs beside their names. */
export const migration238EnglishOfChallenges: Migration = {
  name: '238-english-of-challenges',
  sql: `
    alter table engagement.challenge
      add column title_en text check (title_en <> ''),
      add column description_en text check (description_en <> '');
  `,
};
