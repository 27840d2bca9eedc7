import type { Migration } from '../migration.ts';

/** What a badge and a rule of points say to readers of English; where that is left out they read the French. */
export const migration206EnglishOfBadgesAndRules: Migration = {
  name: '206-english-of-badges-and-rules',
  sql: `
    alter table engagement.badge
      add column name_en text check (name_en <> ''),
      add column description_en text check (description_en <> ''),
      add column criterion_en text check (criterion_en <> '');
    alter table engagement.point_rule
      add column label_en text check (label_en <> ''),
      add column explanation_en text check (explanation_en <> '');
  `,
};
