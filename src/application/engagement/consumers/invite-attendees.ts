import type { Surveys } from '#domain/engagement/surveys/surveys.port';
import { knownId, knownIds } from '#domain/shared/id';
import type { AudienceMembers } from '../../community/published/audience-members.api.ts';
import type { AttendeesAskedV1 } from '../../events/published/events.facts.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { Respondents } from '../surveys/respondents.port.ts';

/** Those who came to an event are asked by the survey that follows it: those of them whom it asks and who have not answered. */
export class InviteAttendees implements Consumer<AttendeesAskedV1> {
  constructor(
    private readonly surveys: Surveys,
    private readonly members: AudienceMembers,
    private readonly respondents: Respondents,
    private readonly clock: Clock,
  ) {}

  async on({ surveyId: id, by, memberIds }: AttendeesAskedV1): Promise<void> {
    const surveyId = knownId<'Survey'>(id);
    const { audiences, openedAt } = await this.respondents.circleOf(surveyId);
    const came = knownIds<'Member'>(memberIds);
    const asked = new Set(await this.members.among(came, audiences, { by: openedAt }));
    const answered = new Set(await this.respondents.among(surveyId, came));
    const survey = await this.surveys.getForChange(surveyId);
    const invited = came.filter((one) => asked.has(one) && !answered.has(one));
    survey.inviteAlso(invited, knownId<'Member'>(by), this.clock.now());
  }
}
