import { type Act, isRemoval, isStrike } from '../points/act.ts';
import { awardsFor, type Award, type Badge, type Tier } from './badge.ts';
import { badgesOf, type Verdict } from './verdict.ts';

/** A tier that somebody had earned and has no more, since what brought it was taken away or taken back. */
interface LostTier {
  readonly badge: string;
  readonly tier: Tier;
  /** When something of theirs was last taken away or taken back. */
  readonly at: Date;
}

/**
 * What a member earned and lost again: read from the same acts as badges, so that it needs no book of its own and ends when what
 * was taken away returns. What the team said of a badge speaks for itself.
 * @param acts the member's own
 */
export function lostBy(
  acts: readonly Act[],
  badges: readonly Badge[],
  verdicts: readonly Verdict[],
): readonly LostTier[] {
  const takes = acts.filter((act) => isRemoval(act) || isStrike(act) || act.kind === 'undone');
  const at = takes.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]?.at;
  if (!at) return [];
  const isRevoked = (key: string) =>
    verdicts.filter(({ badge }) => badge === key).at(-1)?.verdict === 'revoked';
  const held = new Set(badgesOf(acts, badges, verdicts).map(keyOf));
  return awardsFor(
    acts.filter((act) => !takes.includes(act)),
    badges,
  )
    .filter((award) => !held.has(keyOf(award)) && !isRevoked(award.badge))
    .map(({ badge, tier }) => ({ badge, tier, at }));
}

const keyOf = ({ badge, tier }: Pick<Award, 'badge' | 'tier'>): string => `${badge} ${tier}`;
