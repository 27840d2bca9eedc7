import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import { knownIds } from '#domain/shared/id';
import type { AudienceMembers } from '../../community/published/audience-members.api.ts';
import { oneByOne } from '../../shared/one-by-one.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Respondents } from './respondents.port.ts';
import type { SentReminders } from './sent-reminders.port.ts';

/**
 * Reminds those who have not answered of surveys whose reminders are due. What went out and whom it told are kept in one
 * transaction: run twice, by two workers or by one that was killed, it sends nothing twice. A survey that fails
 * holds no other back.
 */
export class SendSurveyReminders {
  constructor(
    private readonly surveys: Surveys,
    private readonly members: AudienceMembers,
    private readonly respondents: Respondents,
    private readonly sent: SentReminders,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws AggregateError of all that failed, once everything was tried */
  async execute(): Promise<void> {
    const waiting = await this.sent.surveysWaiting(this.clock.now());
    await oneByOne(waiting, (id) => this.unitOfWork.run(() => this.remind(id)));
  }

  private async remind(surveyId: SurveyId): Promise<void> {
    const survey = await this.surveys.getForChange(surveyId);
    const at = this.clock.now();
    const reminders = survey.remindersDue(await this.sent.of(surveyId), at);
    if (reminders.length === 0) return;
    const { audiences, openedAt } = await this.respondents.circleOf(surveyId);
    const answered = new Set(await this.respondents.all(surveyId));
    const asked = knownIds<'Member'>(await this.members.of(audiences, { by: openedAt }));
    const reminded = asked.filter((member) => !answered.has(member));
    await this.sent.keep(surveyId, { reminders, at, members: reminded.length });
    survey.remind(reminded, at);
  }
}
