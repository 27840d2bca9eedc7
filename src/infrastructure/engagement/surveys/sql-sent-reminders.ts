import type { SentReminders } from '#application/engagement/surveys/sent-reminders.port';
import type { Reminder } from '#domain/engagement/surveys/reminders';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Sql } from '../../platform/persistence/sql.ts';

const WAITING = `
  select s.id from engagement.survey s
  where s.first_invited_at is not null and s.closed_at is null and s.closes_at > $1::timestamptz and exists (
    select from jsonb_to_recordset(s.reminders) as planned(moment text, days integer) where not exists (
      select from engagement.survey_reminder r
      where (r.survey_id, r.moment, r.days) = (s.id, planned.moment, planned.days)))
  order by s.id`;

export class SqlSentReminders implements SentReminders {
  constructor(private readonly sql: Sql) {}

  async surveysWaiting(at: Date): Promise<readonly SurveyId[]> {
    return (await this.sql.rows<{ id: SurveyId }>(WAITING, [at])).map(({ id }) => id);
  }

  of(survey: SurveyId): Promise<readonly Reminder[]> {
    return this.sql.rows<Reminder>(
      'select moment, days from engagement.survey_reminder where survey_id = $1',
      [survey],
    );
  }

  async keep(survey: SurveyId, { reminders, at, members }: Parameters<SentReminders['keep']>[1]) {
    await this.sql.rows(
      `insert into engagement.survey_reminder (survey_id, moment, days, sent_at, members)
       select $1, moment, days, $3, $4 from jsonb_to_recordset($2::jsonb) as sent(moment text, days integer)`,
      [survey, JSON.stringify(reminders), at, members],
    );
  }
}
