import type { Migration } from '../migration.ts';

/**
 * When those who have not answered a survey are asked again by the clock, and what went out: each reminder of a survey once,
 * whoever runs the job and however often.
 */
export const migration205SurveyReminders: Migration = {
  name: '205-survey-reminders',
  sql: `
    alter table engagement.survey
      add column first_invited_at timestamptz,
      add column reminders jsonb not null default '[]' check (jsonb_typeof(reminders) = 'array');
    update engagement.survey set first_invited_at = invited_at where invited_at is not null;

    create table engagement.survey_reminder (
      survey_id uuid not null references engagement.survey on delete cascade,
      moment text not null check (moment in ('after-invitation', 'before-close')),
      days integer not null check (days > 0),
      sent_at timestamptz not null,
      members integer not null check (members >= 0),
      constraint survey_reminder_once primary key (survey_id, moment, days)
    );
  `,
};
