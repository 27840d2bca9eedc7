import type { RoleAssignedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { RightsNotices } from '../notifications/rights-notices.port.ts';

/** Tells members which role somebody gave them, and which they had: once per member and fact. */
export class NotifyOfRights implements Consumer<RoleAssignedV1> {
  constructor(
    private readonly notices: RightsNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: RoleAssignedV1, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { memberId, assignedBy: by, role, former = null, categoryIds: within = null } = fact;
    // What the house itself did, what members did to themselves, and what somebody else tells them, is no news to them.
    if (by === null || by === memberId || fact.isTold) return;
    const at = new Date(fact.at);
    ringTold(this.channel, await this.notices.tellRole({ cause, at, memberId, by, role, former, within }));
  }
}
