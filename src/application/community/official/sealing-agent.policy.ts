import { OfficialRule } from '#domain/community/official/official.errors';
import type { SealingAgent, SealKind } from '#domain/community/official/seal';
import type { Actor, Permission } from '#domain/shared/actor';
import { NotAllowed } from '#domain/shared/actor';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';

/** What each kind of seal asks of who makes it or takes it away. */
export const SEALING: Readonly<Record<SealKind, Permission>> = {
  authored: 'official.author',
  validated: 'official.validate',
};

/** Who may speak for the organisation now: an agent with a department, as Moderation holds it. */
export class SealingAgents {
  constructor(private readonly moderation: ModerationApi) {}

  /** Before the transaction, for who holds one of the permissions. @throws NotAllowed, SignInNeeded, OfficialRule `community.no-department` */
  async of(actor: Actor, ...permissions: readonly [Permission, ...Permission[]]): Promise<SealingAgent> {
    const memberId = actor.mustBeMember();
    const permission = permissions.find((one) => actor.may(one)) ?? permissions[0];
    actor.mustBeAllowed(permission);
    const { role, department } = await this.moderation.rightsOf(memberId, { status: 'active' });
    if (role !== 'agent') throw new NotAllowed(permission);
    if (!department) throw new OfficialRule('community.no-department');
    return { memberId, department };
  }
}
