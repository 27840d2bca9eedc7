import type { Office } from '#domain/engagement/ideas/idea-answer';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';

/** Who may answer reviews now: in the name of the organisation, as agents do, with the department they belong to, as Moderation holds it. */
export class ServiceOffices {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction. @throws NotAllowed, SignInNeeded */
  async of(actor: Actor): Promise<Office> {
    actor.mustBeAllowed('service.manage');
    actor.mustBeAllowed('official.author', NO_CATEGORY);
    const memberId = actor.mustBeMember();
    const { department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    return { memberId, department: department ?? null, isOfficial: true };
  }
}
