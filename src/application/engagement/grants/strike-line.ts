import { PointLineNotFound } from '#domain/engagement/points/points.errors';
import { PointStrike, reasonOfStrike } from '#domain/engagement/points/strike';
import type { Actor } from '#domain/shared/actor';
import type { Id, MemberId } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { mustOutrankMember } from '../boards/active-member.policy.ts';
import type { LedgerKeeper } from '../points/ledger.keeper.ts';
import type { StrikeBook } from './strike-book.port.ts';

interface StrikeLineCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  readonly lineId: string;
  /** The member reads it beside the line that takes the points back. */
  readonly reason: string;
}

/**
 * Takes back what one act brought a member, where no rule saw that it should not have: both lines stay in the ledger, and
 * badges and boards follow.
 */
export class StrikeLine {
  constructor(
    private readonly book: StrikeBook,
    private readonly keeper: LedgerKeeper,
    private readonly cards: MemberCards,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotToOneself, MemberOfRank, PointLineNotFound, InvalidValue beside `reason` */
  async execute({ actor, memberId, lineId, reason }: StrikeLineCommand): Promise<void> {
    const by = actor.mustBeMember();
    await this.acts.run(
      { actor, action: 'points.strike', object: { kind: 'member', id: memberId }, details: { reason } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        const judged = reasonOfStrike(by, memberId, reason);
        await mustOutrankMember(this.cards, actor, memberId);
        return judged;
      },
      async (judged) => {
        // Both whom the act names: held, it is struck by nobody else meanwhile.
        await this.keeper.hold([memberId, by]);
        const act = await this.book.actOf(memberId, lineId);
        if (!act) throw new PointLineNotFound();
        const factId = this.ids.next<Id<'Fact'>>();
        const strike = PointStrike.make({ factId, memberId, reason: judged, by, at: this.clock.now() });
        this.book.add(strike);
        await this.keeper.keep([strike.actOn(act)]);
      },
    );
  }
}
