import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { AskedSurvey } from '#domain/engagement/surveys/survey-terms';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { UnitOfWork } from '../../shared/ports.ts';

interface ChangeSurveyCommand extends AskedSurvey {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly pageTitles: readonly string[];
  /** Of the draft as its writer read it. */
  readonly version: number;
}

/** Changes what a draft says of itself, and the titles of its pages. Once it is open, it stands. */
export class ChangeSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly segments: AskedSegments,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyStands, SurveyChanged, InvalidValue, InvalidValues beside the fields, NotAllowed */
  async execute({ actor, surveyId, pageTitles, version, ...asked }: ChangeSurveyCommand): Promise<void> {
    actor.mustBeAllowed('survey.manage');
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForChange(surveyId);
      survey.mustBeDraft(version);
      const drawing = { follows: true, secret: asked.anonymous, standing: survey.terms.audiences };
      const audiences = await this.segments.drawn(actor, asked.audiences, drawing);
      survey.change({ ...asked, audiences }, pageTitles, version);
    });
  }
}
