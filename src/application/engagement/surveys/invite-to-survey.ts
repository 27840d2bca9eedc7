import type { SurveyId } from '#domain/engagement/surveys/survey';
import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import type { Actor } from '#domain/shared/actor';
import { knownIds } from '#domain/shared/id';
import type { AudienceMembers } from '../../community/published/audience-members.api.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Respondents } from './respondents.port.ts';

/** Tells members that they are asked: the first time all of them, later those who have not answered. */
export class InviteToSurvey {
  constructor(
    private readonly surveys: Surveys,
    private readonly members: AudienceMembers,
    private readonly respondents: Respondents,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many are told @throws SurveyNotFound, SurveyNotOpen, InvitedLately, NotAllowed */
  async execute({ actor, surveyId }: { actor: Actor; surveyId: SurveyId }): Promise<{ invited: number }> {
    actor.mustBeAllowed('survey.manage');
    const by = actor.mustBeMember();
    const { audiences, openedAt } = await this.respondents.circleOf(surveyId);
    const asked = knownIds<'Member'>(await this.members.of(audiences, { by: openedAt }));
    return this.unitOfWork.run(async () => {
      const survey = await this.surveys.getForChange(surveyId);
      const answered = new Set(await this.respondents.all(surveyId));
      const invited = asked.filter((member) => !answered.has(member));
      survey.invite(invited, by, this.clock.now());
      return { invited: invited.length };
    });
  }
}
