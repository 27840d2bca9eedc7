import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

/** Throws a draft away. What was asked stays. */
export class DiscardSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyStands, NotAllowed */
  async execute({ actor, surveyId }: { actor: Actor; surveyId: SurveyId }): Promise<void> {
    actor.mustBeAllowed('survey.manage');
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForChange(surveyId);
      survey.mustBeDraft();
      this.surveys.remove(survey);
    });
  }
}
