import type { GivenAnswer } from '#domain/engagement/surveys/answers';
import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Responses, Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Voter } from '#domain/engagement/polls/voter';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

interface AnswerSurveyCommand {
  readonly voter: Voter;
  readonly surveyId: SurveyId;
  /** One for each question that was shown, answered or not. */
  readonly given: readonly GivenAnswer[];
  /** Refuses what is missing; somebody who pauses may leave questions open. */
  readonly whole: boolean;
  /** In the name of which branch, for members of several; as before where it is left out. */
  readonly branch?: string;
  /** The author of an answer in words was warned of what it says, and goes on. */
  readonly agreed?: boolean;
}

/** Keeps what a member answered so far, so that they may go on another day. It is theirs until they hand it in. */
export class AnswerSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly responses: Responses,
    private readonly gate: ContributionGate,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws SurveyNotFound, SurveyNotAsked, SurveyNotOpen, AlreadyAnswered, SignInNeeded, InvalidValue, InvalidValues beside
   * `branch` or the answers
   */
  async execute({ voter, surveyId, branch, given, whole, agreed = false }: AnswerSurveyCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    const member = voter.actor.mustBeMember();
    const passed = await this.passed(voter, surveyId, given, agreed);
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForAnswer(surveyId);
      survey.mustAsk(voter, this.clock.now());
      const before = await this.responses.takeUp(surveyId, member);
      await this.responses.keepDraft(surveyId, member, {
        branch: survey.branchFor(voter, branch ?? before?.branch ?? undefined),
        answers: survey.withAnswers(before?.answers ?? {}, { given: passed.given, whole }),
      });
    });
    return { told: passed.told };
  }

  /**
   * Answers in words pass where all that members write does. They cannot wait for a moderator, who would read whose they are: what
   * would have to is refused, and no fact tells of it.
   */
  private async passed(
    voter: Voter,
    surveyId: SurveyId,
    given: readonly GivenAnswer[],
    agreed: boolean,
  ): Promise<{ given: readonly GivenAnswer[]; told: readonly WordsTold[] }> {
    const words = await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForAnswer(surveyId);
      survey.mustAsk(voter, this.clock.now());
      // Too long is refused before anybody looks at it.
      survey.withAnswers({}, { given, whole: false });
      return survey.wordsIn(given);
    });
    if (words.length === 0) return { given, told: [] };
    const texts = words.map(({ question, text }) => ({ field: 'poll', name: `answers.${question}`, text }));
    const { text, told } = await this.gate.pass(voter.actor, 'survey', texts, agreed, false);
    const isWords = (question: string) => words.some((one) => one.question === question);
    return {
      given: given.map(({ question, values }) => ({
        question,
        values: isWords(question) ? [text(`answers.${question}`)] : values,
      })),
      told,
    };
  }
}
