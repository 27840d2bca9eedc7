import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { AskedSurvey } from '#domain/engagement/surveys/survey-terms';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';

interface SteerSurveyCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly quotas: AskedSurvey['quotas'];
  readonly closesAt: Date;
}

/** How many answers are wanted of each branch, and until when: all that may change while a survey is open. */
export class SteerSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws SurveyNotFound, SurveyNotOpen, InvalidValue beside `quotas` or `closesAt`, NotAllowed */
  async execute({ actor, surveyId, ...asked }: SteerSurveyCommand): Promise<void> {
    const object = { kind: 'survey', id: surveyId };
    const { closesAt, quotas } = asked;
    // What is no date is refused beside its field.
    const until = Number.isNaN(closesAt.getTime()) ? null : closesAt.toISOString();
    const details = { closesAt: until, quotas: Object.keys(quotas).length };
    await this.acts.run(
      { actor, action: 'surveys.steer', object, details },
      async () => actor.mustBeAllowed('survey.manage'),
      async () => {
        (await this.surveys.getForChange(surveyId)).steer(asked, this.clock.now());
      },
    );
  }
}
