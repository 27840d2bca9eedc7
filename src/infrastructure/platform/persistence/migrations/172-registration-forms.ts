import type { Migration } from '../migration.ts';

/**
 * What who registers is asked, `[{ id, kind, label, required, options }]`, and what they answered: each answer with the
 * question as it was asked, `[{ id, kind, label, values }]`, so that a form that is changed later leaves it readable.
 */
export const migration172RegistrationForms: Migration = {
  name: '172-registration-forms',
  sql: `
    alter table events.gathering add column form jsonb not null default '[]' check (jsonb_typeof(form) = 'array');
    alter table events.registration add column answers jsonb not null default '[]'
      check (jsonb_typeof(answers) = 'array');
  `,
};
