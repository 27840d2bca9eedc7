import type { Actor } from '../../shared/actor.ts';

/** Who had a part in what is contested: in the decision, in those that it took the place of, and in the case of each. */
export interface Parts {
  /** Who decided or proposed it. */
  readonly deciders: readonly string[];
  /** Who gave a second signature. */
  readonly signers: readonly string[];
  /** Who gave notice, with an account. */
  readonly reporters: readonly string[];
  /** The highest role among those who decided or signed; null where only machines did. */
  readonly decidedAs: string | null;
}
export const NO_PARTS: Parts = { deciders: [], signers: [], reporters: [], decidedAs: null };

/** What is complained of, and whom it concerns. */
export interface Contest {
  readonly decidedBy: string | null;
  readonly subjectId: string | null;
  readonly appellantId: string | null;
  readonly parts: Parts;
}

/** party: had a part in it, or it concerns them · rank: somebody of a higher rank decided it. */
export type Bar = 'party' | 'rank';

/** All who had a part in what is contested, and whom it concerns. */
export function partiesTo({ decidedBy, subjectId, appellantId, parts }: Contest): readonly string[] {
  const { deciders, signers, reporters } = parts;
  const all = [decidedBy, ...deciders, ...signers, ...reporters, subjectId, appellantId];
  return [...new Set(all.filter((one) => one !== null))];
}

/** The one rule of who may not judge a complaint. @returns null for who may */
export function barOf(contest: Contest, judge: Pick<Actor, 'memberId' | 'isLevelWith'>): Bar | null {
  if (judge.memberId === null || partiesTo(contest).includes(judge.memberId)) return 'party';
  const { decidedAs } = contest.parts;
  return decidedAs === null || judge.isLevelWith(decidedAs) ? null : 'rank';
}

/** Who is there to judge a complaint. It never waits for somebody whom there is not. */
export interface Bench {
  readonly parts: Parts;
  /** Somebody without a part in it might have signed what two people signed. */
  readonly hasSigner: boolean;
  /** Somebody without a part in it is of the rank of who decided, or of a higher one. */
  readonly hasLevel: boolean;
  /** Nobody without a part in it is left: these of the team answer all the same, and whoever complained is told so. */
  readonly last: readonly string[];
}
export const FULL_BENCH: Bench = { parts: NO_PARTS, hasSigner: true, hasLevel: true, last: [] };

/**
 * Of those who have a part in it, who answers where nobody else is there: who only gave notice, then who signed second and
 * proposed nothing, then who decided. Never who is restricted or complains.
 * @param isThere whether somebody of the team may still judge
 */
export function lastOf(
  { decidedBy, subjectId, appellantId, parts }: Contest,
  isThere: (memberId: string) => boolean,
): readonly string[] {
  const took = [...parts.signers, decidedBy, ...parts.deciders].filter((one) => one !== null);
  const gaveNotice = parts.reporters.filter((one) => !took.includes(one));
  const own = [subjectId, appellantId];
  return [...gaveNotice, ...took].filter((one) => !own.includes(one) && isThere(one)).slice(0, 1);
}
