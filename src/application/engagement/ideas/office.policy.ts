import type { Office } from '#domain/engagement/ideas/idea-answer';
import type { Actor } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';

/** Who may answer ideas for the organisation now, with the department they belong to, as Moderation holds it. */
export class IdeaOffices {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction. @throws NotAllowed, SignInNeeded */
  async of(actor: Actor): Promise<Office> {
    actor.mustBeAllowed('idea.manage');
    const memberId = actor.mustBeMember();
    const { department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    return { memberId, department: department ?? null };
  }
}
