import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { AskedSurvey } from '#domain/engagement/surveys/survey-terms';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface SteerSurveyCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly quotas: AskedSurvey['quotas'];
  readonly closesAt: Date;
}

/** How many answers are wanted of each branch, and until when: all that may change while a survey is open. */
export class SteerSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyNotOpen, InvalidValue beside `quotas` or `closesAt`, NotAllowed */
  async execute({ actor, surveyId, ...asked }: SteerSurveyCommand): Promise<void> {
    actor.mustBeAllowed('survey.manage');
    await this.unitOfWork.run(async () => {
      (await this.surveys.getForChange(surveyId)).steer(asked, this.clock.now());
    });
  }
}
