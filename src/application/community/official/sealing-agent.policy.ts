import { OfficialRule } from '#domain/community/official/official.errors';
import type { SealingAgent } from '#domain/community/official/seal';
import type { Actor, Permission } from '#domain/shared/actor';
import { NotAllowed } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';

/** Who may speak for the organisation now: an agent with a department, as Moderation holds it. */
export class SealingAgents {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction. @throws NotAllowed, SignInNeeded, OfficialRule `community.no-department` */
  async of(actor: Actor, permission: Permission): Promise<SealingAgent> {
    const memberId = actor.mustBeMember();
    actor.mustBeAllowed(permission);
    const { role, department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    if (role !== 'agent') throw new NotAllowed(permission);
    if (!department) throw new OfficialRule('community.no-department');
    return { memberId, department };
  }
}
