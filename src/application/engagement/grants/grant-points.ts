import { actOfGrant, type GrantId, grantOf } from '#domain/engagement/points/grant';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { mustBeActive } from '../boards/active-member.policy.ts';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';
import type { GrantBook } from './grant-book.port.ts';

interface GrantPointsCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  readonly points: number;
  /** Its receiver reads it. */
  readonly reason: string;
}

/** Thanks a member with points, for a reason that stands beside them in their ledger. */
export class GrantPoints {
  constructor(
    private readonly book: GrantBook,
    private readonly keeper: LedgerKeeper,
    private readonly cards: MemberCards,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotToOneself, InvalidValue, InvalidValues */
  async execute({ actor, memberId, points, reason }: GrantPointsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'member', id: memberId };
    await this.acts.run(
      { actor, action: 'points.grant', object, details: { points, reason } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const id = this.ids.next<GrantId>();
        const grant = grantOf({ id, memberId, points, reason, by, at: this.clock.now() });
        await mustBeActive(this.cards, memberId);
        return grant;
      },
      async (grant) => {
        await this.book.add(grant);
        await this.keeper.keep([actOfGrant(grant)]);
      },
    );
  }
}
