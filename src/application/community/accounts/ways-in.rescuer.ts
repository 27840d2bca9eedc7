import { WaysInOfHigherRank } from '#domain/community/accounts/account';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { mustBeFresh } from '#domain/shared/fresh-identity';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { RESET_REASON } from '../factors/factor.limits.ts';

/** Who helps whom, and why. */
export interface Rescue {
  readonly actor: Actor;
  readonly session: { readonly confirmedAt: Date } | null;
  readonly memberId: MemberId;
  readonly reason: string;
}

/**
 * Takes away what keeps somebody from coming in, for whoever may give roles, just showed who they are, and says why. Nobody does it to an
 * equal or higher rank, so that whoever took over one account opens none of more rights. Done or refused, it is on record.
 */
export class WaysInRescuer {
  constructor(
    private readonly moderation: ModerationApi,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @param work what is taken away, inside the unit of work @throws NotAllowed, IdentityNotConfirmed, InvalidValue, WaysInOfHigherRank */
  async help(action: string, rescue: Rescue, work: () => Promise<void>): Promise<void> {
    const { actor, memberId, reason } = rescue;
    const object = { kind: 'member', id: memberId };
    const details = { reason: reason.slice(0, RESET_REASON.max) };
    await this.acts.run({ actor, action, object, details }, () => this.mustBeAllowed(rescue), work);
  }

  private async mustBeAllowed({ actor, session, memberId, reason }: Rescue): Promise<void> {
    actor.mustBeAllowed('role.assign');
    mustBeFresh(session, this.clock.now());
    boundedText('reason', reason, RESET_REASON);
    const { role } = await this.moderation.rightsOf(memberId, { status: 'active' });
    if (!actor.outranks(role)) throw new WaysInOfHigherRank();
  }
}
