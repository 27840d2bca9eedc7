import type { Act } from '../points/act.ts';
import { type Award, awardsFor, type Badge, type Tier } from './badge.ts';

/** What the team says of a member's badge: it is given at a tier, taken away whole, or left to what the member does again. */
export const VERDICTS = ['given', 'revoked', 'lifted'] as const;

export interface Verdict {
  readonly badge: string;
  readonly verdict: (typeof VERDICTS)[number];
  /** Of a badge that is given. */
  readonly tier: Tier | null;
  readonly at: Date;
}

/** The badges that a member has, by what they did and what the team said. */
export const badgesOf = (
  acts: readonly Act[],
  badges: readonly Badge[],
  verdicts: readonly Verdict[],
): readonly Award[] => afterVerdicts(awardsFor(acts, badges), verdicts, badges);

/**
 * What is left of awards after what the team said, the last word counting: what was given since stands beside what was earned.
 * @param verdicts in the order in which they were said
 */
function afterVerdicts(
  earned: readonly Award[],
  verdicts: readonly Verdict[],
  badges: readonly Badge[],
): readonly Award[] {
  return badges.flatMap(({ key, thresholds }) => {
    const said = verdicts.filter(({ badge }) => badge === key);
    if (said.at(-1)?.verdict === 'revoked') return [];
    const mine = earned.filter(({ badge }) => badge === key);
    const given = said.slice(said.findLastIndex(({ verdict }) => verdict !== 'given') + 1);
    return thresholds.flatMap(({ tier }) => {
      const moments = [
        ...mine.filter((one) => one.tier === tier).map(({ earnedAt }) => earnedAt),
        ...given.filter((one) => one.tier === tier).map(({ at }) => at),
      ];
      const earnedAt = moments.toSorted((a, b) => a.getTime() - b.getTime())[0];
      return earnedAt ? [{ badge: key, tier, earnedAt }] : [];
    });
  });
}
