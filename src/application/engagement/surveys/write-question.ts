import { type AskedQuestion, conditionNamed } from '#domain/engagement/surveys/questionnaire';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

interface WriteQuestionCommand {
  readonly actor: Actor;
  readonly surveyId: SurveyId;
  readonly key: string;
  readonly question: Omit<AskedQuestion, 'key' | 'required' | 'when'> & {
    readonly required?: boolean;
    /** Answers that it depends on: `mode:3` and others of the same question. */
    readonly when: readonly string[];
  };
  /** Place of its page, from 0. */
  readonly page: number;
  /** Of the draft as its writer read it. */
  readonly version: number;
}

/** Puts a question into a draft, in place of the one of that name. */
export class WriteQuestion {
  constructor(
    private readonly surveys: Surveys,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyStands, SurveyChanged, InvalidValue beside the fields, NotAllowed */
  async execute({ actor, surveyId, key, question, page, version }: WriteQuestionCommand): Promise<void> {
    actor.mustBeAllowed('survey.manage');
    const { required = false, when, ...rest } = question;
    const asked = { ...rest, key, required, when: conditionNamed(when) };
    await this.unitOfWork.run(async () => {
      (await this.surveys.getForChange(surveyId)).ask(asked, page, version);
    });
  }
}
