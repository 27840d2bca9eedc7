import { MemberNotFound } from '#domain/community/members/member.errors';
import { type TrustLevel, TrustLockRefused, TrustLockTakes, trustOf } from '#domain/community/members/trust';
import { boundedText } from '#domain/shared/bounded-text';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { TrustBook } from './trust-book.port.ts';
import { mayLockTrust } from './trust-lock.policy.ts';
import type { TrustKeeper } from './trust.keeper.ts';

export const LOCK_REASON = { min: 3, max: 300 } as const;

interface LockTrustCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  /** Null gives the member back to the figures. */
  readonly level: TrustLevel | null;
  /** Shown to the member. */
  readonly reason: string;
}

/**
 * The team gives a level by hand, for a reason that the member reads. It takes none away: whom what they wrote is to cost
 * something is sanctioned, with a statement of reasons that they can contest.
 */
export class LockTrust {
  constructor(
    private readonly book: TrustBook,
    private readonly keeper: TrustKeeper,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, MemberNotFound, TrustLockRefused, TrustLockTakes, InvalidValue */
  async execute({ actor, memberId, level, reason }: LockTrustCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'member', id: memberId };
    const given = boundedText('reason', reason, LOCK_REASON);
    await this.acts.run(
      { actor, action: 'member.trust', object, details: { level, reason: given } },
      async () => {
        actor.mustBeAllowed('review.decide', NO_CATEGORY);
        const role = await this.book.roleOf(memberId);
        if (role === null) throw new MemberNotFound();
        if (!mayLockTrust(actor, role)) throw new TrustLockRefused();
        await this.mustGive(memberId, level);
      },
      async () => {
        const at = this.clock.now();
        await this.book.lock({ memberId, level, by, reason: given, at });
        await this.keeper.recount([memberId], at);
      },
    );
  }

  private async mustGive(memberId: MemberId, level: TrustLevel | null): Promise<void> {
    const member = await this.book.counted(memberId, this.clock.now());
    if (member && level !== null && level < trustOf(member.counted).level) throw new TrustLockTakes();
  }
}
