import {
  endedService,
  sanctionedService,
  type Ambassadorship,
} from '#domain/community/ambassadors/ambassadorship';
import { knownId, type MemberId } from '#domain/shared/id';
import type { AmbassadorRole } from '../../moderation/published/ambassador-role.api.ts';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { RoleAssignedV1, StandingChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Departure } from '../../shared/departures.ts';
import type { Clock, Consumer, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from '../invitations/invitations.port.ts';
import type { AmbassadorTeller } from './ambassador.news.ts';
import type { Ambassadorships } from './ambassadors.port.ts';

type Told = RoleAssignedV1 | StandingChangedV1;

/**
 * Whoever was given another role, is kept out, or left the community, is an ambassador no more; nobody comes by their link.
 * Whoever is silenced stays one, as a short silence takes no role from anybody else, but nobody comes by their link.
 */
export class LeaveAmbassadors implements Departure, Consumer<Told> {
  constructor(
    private readonly book: Ambassadorships,
    private readonly role: AmbassadorRole,
    private readonly moderation: ModerationApi,
    private readonly invitations: Invitations,
    private readonly teller: AmbassadorTeller,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async on(fact: Told, { factId }: { readonly factId: string }): Promise<void> {
    if (fact.name === 'moderation.standing-changed.v1') return this.sanctioned(fact, factId);
    const { memberId, role, at } = fact;
    if (role === 'ambassador') return;
    const one = await this.book.lastingOf(memberId);
    // A term that began after what is told here is another one.
    if (one?.state === 'serving' && one.decidedAt! <= new Date(at))
      await this.end(one, endedService(one, { why: 'role', at: this.clock.now() }));
  }

  async of(memberId: MemberId): Promise<void> {
    await this.unitOfWork.run(async () => {
      const one = await this.book.lastingOf(memberId);
      if (one?.state === 'serving')
        await this.end(one, endedService(one, { why: 'left', at: this.clock.now() }));
    });
  }

  /**
   * As they stand now, whatever was heard late. What a sanction ended does not come back with its end: the team may invite
   * them again.
   */
  private async sanctioned({ memberId }: StandingChangedV1, cause: string): Promise<void> {
    const { standing } = await this.moderation.officeNow(memberId);
    if (standing === 'free') return;
    const one = await this.book.lastingOf(memberId);
    if (one?.state !== 'serving') return;
    const at = this.clock.now();
    if (standing === 'silenced') return this.keep(one, { ...one, linkId: null }, at);
    const over = sanctionedService(one, at);
    await this.end(one, over);
    await this.role.end({ memberId, by: null, reason: 'ambassador.sanction' });
    const ring = await this.teller.tell(over, 'ended', { cause, at });
    this.role.settle(memberId);
    ring();
  }

  private end(one: Ambassadorship, over: Ambassadorship): Promise<void> {
    return this.keep(one, over, over.endedAt!);
  }

  private async keep({ linkId }: Ambassadorship, next: Ambassadorship, at: Date): Promise<void> {
    await this.book.save(next);
    if (linkId !== null) await this.invitations.close(knownId<'Invitation'>(linkId), at);
  }
}
