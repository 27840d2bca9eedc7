import type { Migration } from '../migration.ts';

/**
 * What the organisation says instead of delivered texts, and every version of it: a text of null is the delivered one again.
 * Any of them may stand on any page, so a change is told as a change of everything.
 */
export const migration219OwnTexts: Migration = {
  name: '219-own-texts',
  sql: `
    create table site.own_text (
      key text not null check (char_length(key) between 3 and 200),
      language text not null check (language in ('fr', 'en')),
      text text check (char_length(text) between 1 and 6000),
      version integer not null check (version > 0),
      changed_by uuid not null,
      changed_at timestamptz not null,
      primary key (key, language)
    );
    create table site.own_text_version (
      key text not null,
      language text not null,
      version integer not null check (version > 0),
      text text,
      changed_by uuid not null,
      changed_at timestamptz not null,
      primary key (key, language, version)
    );
    create trigger own_text_told after insert or update or delete or truncate on site.own_text
      for each statement execute function platform.everything_told();
  `,
};
