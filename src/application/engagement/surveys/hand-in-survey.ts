import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Responses, Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

/**
 * Hands in what a member answered. No fact is told of it and nothing is logged: whatever named both who answered and when
 * would help to find out what.
 */
export class HandInSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly responses: Responses,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SurveyNotFound, SurveyNotAsked, SurveyNotOpen, AlreadyAnswered, AnswersMissing, QuotaReached, SignInNeeded */
  async execute({ voter, surveyId }: { voter: Voter; surveyId: SurveyId }): Promise<void> {
    const member = voter.actor.mustBeMember();
    await this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForAnswer(surveyId);
      survey.mustAsk(voter, this.clock.now());
      const draft = await this.responses.takeUp(surveyId, member);
      await this.responses.handIn(survey, member, survey.responseOf(draft ?? survey.blankFor(voter)));
    });
  }
}
