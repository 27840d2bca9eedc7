import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

interface ArrangeQuestionCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly key: string;
  /** `out` takes it out of the draft; `up` and `down` move it on its page. */
  readonly way: 'up' | 'down' | 'out';
  /** Of the draft as its writer read it. */
  readonly version: number;
}

/** Moves a question of a draft, or takes it out. */
export class ArrangeQuestion {
  constructor(
    private readonly surveys: Surveys,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyStands, SurveyChanged, InvalidValue beside `when`, NotAllowed */
  async execute({ actor, surveyId, key, way, version }: ArrangeQuestionCommand): Promise<void> {
    actor.mustBeAllowed('survey.manage');
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForChange(surveyId);
      if (way === 'out') survey.withdraw(key, version);
      else survey.move(key, way, version);
    });
  }
}
