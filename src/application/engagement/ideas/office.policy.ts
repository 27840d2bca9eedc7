import type { Office } from '#domain/engagement/ideas/idea-answer';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';

/** Who may answer ideas now, with the department they belong to, as Moderation holds it. */
export class IdeaOffices {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction. @throws NotAllowed, SignInNeeded */
  async of(actor: Actor): Promise<Office> {
    actor.mustBeAllowed('idea.manage', NO_CATEGORY);
    const memberId = actor.mustBeMember();
    const { department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    const isOfficial = Boolean(department) && actor.may('official.author', NO_CATEGORY);
    return { memberId, department: department ?? null, isOfficial };
  }
}
