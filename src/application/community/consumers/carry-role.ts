import type { Sessions } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import { knownId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { RoleAssignedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';

/** Copies a member's role as it is now for display, and ends sessions that were opened under the former one. */
export class CarryRole implements Consumer<RoleAssignedV1> {
  constructor(
    private readonly members: Members,
    private readonly sessions: Sessions,
    private readonly moderation: ModerationApi,
  ) {}

  async on(fact: RoleAssignedV1): Promise<void> {
    const memberId = knownId<'Member'>(fact.memberId);
    const member = await this.members.get(memberId);
    const { role, department } = await this.moderation.officeNow(memberId);
    member.carryRole(role, department);
    await this.sessions.endOpenedBefore(memberId, new Date(fact.at));
  }
}
