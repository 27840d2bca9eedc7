import type { GivenAnswer } from '#domain/engagement/surveys/answers';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Responses, Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface AnswerSurveyCommand {
  readonly voter: Voter;
  readonly surveyId: SurveyId;
  /** One for each question that was shown, answered or not. */
  readonly given: readonly GivenAnswer[];
  /** Refuses what is missing; somebody who pauses may leave questions open. */
  readonly whole: boolean;
  /** In the name of which branch, for members of several; as before where it is left out. */
  readonly branch?: string;
}

/** Keeps what a member answered so far, so that they may go on another day. It is theirs until they hand it in. */
export class AnswerSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly responses: Responses,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws SurveyNotFound, SurveyNotAsked, SurveyNotOpen, AlreadyAnswered, SignInNeeded, InvalidValue, InvalidValues beside
   * `branch` or the answers
   */
  async execute({ voter, surveyId, branch, ...answered }: AnswerSurveyCommand): Promise<void> {
    const member = voter.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForAnswer(surveyId);
      survey.mustAsk(voter, this.clock.now());
      const before = await this.responses.takeUp(surveyId, member);
      await this.responses.keepDraft(surveyId, member, {
        branch: survey.branchFor(voter, branch ?? before?.branch ?? undefined),
        answers: survey.withAnswers(before?.answers ?? {}, answered),
      });
    });
  }
}
