import type { AskedReminder } from '#domain/engagement/surveys/reminders';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { SentReminders } from './sent-reminders.port.ts';

interface PlanRemindersCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  /** All of them; none stops those that have not gone. */
  readonly reminders: readonly AskedReminder[];
}

/** Says when those who have not answered a survey are asked again by the clock. */
export class PlanReminders {
  constructor(
    private readonly surveys: Surveys,
    private readonly sent: SentReminders,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyNotOpen once it is over, InvalidValue beside `reminders`, NotAllowed */
  async execute({ actor, surveyId, reminders }: PlanRemindersCommand): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    await this.acts.run(
      { actor, action: 'surveys.remind', object, details: { reminders: reminders.length } },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => {
        const survey = await this.surveys.getForChange(surveyId);
        survey.planReminders(reminders, await this.sent.of(surveyId), this.clock.now());
      },
    );
  }
}
