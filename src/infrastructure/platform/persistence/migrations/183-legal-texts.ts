import type { Migration } from '../migration.ts';

/**
 * Versions of the texts that the law asks for: legal notices, privacy policy, statement of accessibility. What the last one says
 * of conformity stands at the foot of every page, so a new version is told as a change of everything.
 */
export const migration183LegalTexts: Migration = {
  name: '183-legal-texts',
  sql: `
    create table site.legal_text (
      kind text not null check (kind in ('notices', 'privacy', 'accessibility')),
      number integer not null check (number > 0),
      content jsonb not null check (jsonb_typeof(content) = 'object'),
      note text not null,
      published_by uuid not null,
      published_at timestamptz not null,
      primary key (kind, number)
    );
    create trigger legal_text_told after insert or update or delete or truncate on site.legal_text
      for each statement execute function platform.everything_told();
  `,
};
