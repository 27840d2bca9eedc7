import { type Award, type Badge, type Tier, TIERS } from '#domain/engagement/badges/badge';
import { type BadgeChange, changedBadge, newBadge } from '#domain/engagement/badges/badge-change';
import { badgesOf } from '#domain/engagement/badges/verdict';
import { BadgeNotFound } from '#domain/engagement/points/points.errors';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Ledger } from '../points/ledger.port.ts';
import type { BadgeBook } from './badge-book.port.ts';

const AT_ONCE = 200;
const SHOWN = 20;

/** The highest tier of the badge that a member has and would have; null for none. */
interface TierForeseen {
  readonly memberId: MemberId;
  readonly before: Tier | null;
  readonly after: Tier | null;
}

export interface BadgeForeseen {
  /** Members who have the badge, and who would. */
  readonly holders: number;
  readonly wouldHold: number;
  readonly gaining: number;
  readonly losing: number;
  /** Twenty at most. */
  readonly rows: readonly TierForeseen[];
}

/** Who would gain or lose a badge or a tier of it, counted as badges are counted. */
export class ForeseeBadge {
  constructor(
    private readonly book: BadgeBook,
    private readonly ledger: Ledger,
  ) {}

  /** Changes nothing. @throws NotAllowed, BadgeNotFound, InvalidValue, InvalidValues */
  async execute({
    actor,
    key,
    change,
    metric = '',
  }: {
    readonly actor: Actor;
    /** Null for one that is not there yet. */
    readonly key: string | null;
    readonly change: BadgeChange;
    /** What a new one would count. */
    readonly metric?: string;
  }): Promise<BadgeForeseen> {
    actor.mustBeAllowed('engagement.manage');
    const badge = key === null ? null : await this.there(key);
    const changed = badge ? changedBadge(badge, change) : newBadge({ ...change, metric }, 0);
    const found: TierForeseen[] = [];
    for (let after: MemberId | null = null, more = true; more;) {
      const members = await this.book.membersAfter(after, AT_ONCE);
      const said = await this.book.verdicts(members);
      const accounts = await this.ledger.accounts(members);
      for (const { memberId, acts } of accounts) {
        const own = acts.filter((act) => act.memberId === memberId);
        const verdicts = said.filter((one) => one.memberId === memberId);
        found.push({
          memberId,
          before: badge && highest(badgesOf(own, [badge], verdicts)),
          after: highest(badgesOf(own, [changed], verdicts)),
        });
      }
      after = members.at(-1) ?? null;
      more = members.length === AT_ONCE;
    }
    return summed(found);
  }

  private async there(key: string): Promise<Badge> {
    const badge = (await this.book.all()).find((each) => each.key === key);
    if (!badge) throw new BadgeNotFound();
    return badge;
  }
}

const highest = (awards: readonly Award[]): Tier | null =>
  TIERS.findLast((tier) => awards.some((award) => award.tier === tier)) ?? null;

const rank = (tier: Tier | null): number => (tier === null ? -1 : TIERS.indexOf(tier));

function summed(found: readonly TierForeseen[]): BadgeForeseen {
  const change = ({ before, after }: TierForeseen): number => rank(after) - rank(before);
  return {
    holders: found.filter(({ before }) => before !== null).length,
    wouldHold: found.filter(({ after }) => after !== null).length,
    gaining: found.filter((one) => change(one) > 0).length,
    losing: found.filter((one) => change(one) < 0).length,
    rows: found.filter((one) => change(one) !== 0).slice(0, SHOWN),
  };
}
