import { endedService, type Ambassadorship } from '#domain/community/ambassadors/ambassadorship';
import type { InvitationId } from '#domain/community/invitations/invitation';
import type { MemberId } from '#domain/shared/id';
import type { RoleAssignedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, Consumer, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

/** Whoever was given another role, or left the community, is an ambassador no more; nobody comes by their link. */
export class LeaveAmbassadors implements Departure, Consumer<RoleAssignedV1> {
  constructor(
    private readonly book: Ambassadorships,
    private readonly invitations: Invitations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async on({ memberId, role, at }: RoleAssignedV1): Promise<void> {
    if (role === 'ambassador') return;
    const one = await this.book.lastingOf(memberId);
    // A term that began after what is told here is another one.
    if (one?.state === 'serving' && one.decidedAt! <= new Date(at)) await this.end(one, 'role');
  }

  async of(memberId: MemberId): Promise<void> {
    await this.unitOfWork.run(async () => {
      const one = await this.book.lastingOf(memberId);
      if (one?.state === 'serving') await this.end(one, 'left');
    });
  }

  private async end(one: Ambassadorship, why: 'role' | 'left'): Promise<void> {
    const at = this.clock.now();
    await this.book.save(endedService(one, { why, at }));
    if (one.linkId !== null) await this.invitations.close(one.linkId as InvitationId, at);
  }
}
