import { type Tier, TIERS } from '#domain/engagement/badges/badge';
import { BADGE_LIMITS } from '#domain/engagement/badges/badge-change';
import type { Verdict } from '#domain/engagement/badges/verdict';
import { mustBeAnother } from '#domain/engagement/points/grant';
import { BadgeNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { InvalidValue } from '#domain/shared/domain-error';
import type { Id, MemberId } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import { mustBeActive } from '../boards/active-member.policy.ts';
import type { Ledger } from '../points/ledger.port.ts';
import type { BadgeBook } from './badge-book.port.ts';
import type { BadgeKeeper } from './badge.keeper.ts';

interface JudgeBadgeCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  readonly key: string;
  readonly verdict: Verdict['verdict'];
  /** At which a badge is given. */
  readonly tier?: string;
  /** The member reads it. */
  readonly reason: string;
}

/** Gives a badge by hand, takes one away, or leaves it to what the member does again: each for a reason. */
export class JudgeBadge {
  constructor(
    private readonly book: BadgeBook,
    private readonly ledger: Ledger,
    private readonly keeper: BadgeKeeper,
    private readonly cards: MemberCards,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, NotToOneself, BadgeNotFound, InvalidValue beside `member`, `tier` or `reason` */
  async execute({ actor, memberId, key, verdict, tier, reason }: JudgeBadgeCommand): Promise<void> {
    const by = actor.mustBeMember();
    const object = { kind: 'member', id: memberId };
    await this.acts.run(
      { actor, action: `badges.${verdict}`, object, details: { key, tier, reason } },
      async () => {
        actor.mustBeAllowed('engagement.manage');
        mustBeAnother(by, memberId);
        await mustBeActive(this.cards, memberId);
        return {
          tier: verdict === 'given' ? await this.tierOf(key, tier) : await this.noTierOf(key),
          reason: boundedText('reason', reason, BADGE_LIMITS.reason),
        };
      },
      async (judged) => {
        const id = this.ids.next<Id<'Verdict'>>();
        const at = this.clock.now();
        await this.ledger.hold([memberId]);
        await this.book.say({ id, memberId, badge: key, verdict, by, at, ...judged });
        await this.keeper.keepAndTell(await this.ledger.accounts([memberId]), () => 'revoked');
      },
    );
  }

  private async tierOf(key: string, asked: string | undefined): Promise<Tier> {
    const thresholds = await this.thresholdsOf(key);
    const tier = TIERS.find((each) => each === asked && thresholds.some((one) => one.tier === each));
    if (!tier) throw new InvalidValue('tier', 'engagement.tier-unknown');
    return tier;
  }

  private async noTierOf(key: string): Promise<null> {
    await this.thresholdsOf(key);
    return null;
  }

  private async thresholdsOf(key: string) {
    const badge = (await this.book.all()).find((each) => each.key === key);
    if (!badge) throw new BadgeNotFound();
    return badge.thresholds;
  }
}
