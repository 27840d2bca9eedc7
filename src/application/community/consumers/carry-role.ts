import type { Sessions } from '#domain/community/accounts/accounts.port';
import type { Members } from '#domain/community/members/members.port';
import type { Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { RoleAssignedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';

/** Copies a member's role for display, and ends sessions that were opened under the former one. */
export class CarryRole implements Consumer<RoleAssignedV1> {
  constructor(
    private readonly members: Members,
    private readonly sessions: Sessions,
  ) {}

  async on(fact: RoleAssignedV1): Promise<void> {
    const memberId = fact.memberId as MemberId;
    (await this.members.get(memberId)).carryRole(fact.role as Role, fact.department);
    await this.sessions.endOpenedBefore(memberId, new Date(fact.at));
  }
}
