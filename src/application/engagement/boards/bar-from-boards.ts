import { GRANT_LIMITS, mustBeAnother } from '#domain/engagement/points/grant';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { MemberId } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustBeActive, mustOutrankMember } from './active-member.policy.ts';
import type { BoardBars } from './board-bars.port.ts';

interface BarFromBoardsCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  /** The member reads it. */
  readonly reason: string;
}

/** Keeps a member out of the rankings: points and badges stay what they are. */
export class BarFromBoards {
  constructor(
    private readonly bars: BoardBars,
    private readonly cards: MemberCards,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotToOneself, MemberOfRank, InvalidValue beside `member` or `reason` */
  async execute({ actor, memberId, reason }: BarFromBoardsCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'member', id: memberId };
    await this.acts.run(
      { actor, action: 'boards.bar', object, details: { reason } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        mustBeAnother(by, memberId);
        await mustBeActive(this.cards, memberId);
        await mustOutrankMember(this.cards, actor, memberId);
        return boundedText('reason', reason, GRANT_LIMITS.reason);
      },
      (judged) => this.bars.bar({ memberId, by, at: this.clock.now(), reason: judged }),
    );
  }
}
