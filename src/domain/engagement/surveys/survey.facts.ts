import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';

/** These members are asked, or asked again, to answer a survey. */
export class SurveyInvitation implements Fact {
  readonly name = 'survey-invitation';
  constructor(
    readonly at: Date,
    readonly surveyId: string,
    readonly slug: string,
    readonly by: MemberId,
    readonly memberIds: readonly MemberId[],
  ) {}
}
