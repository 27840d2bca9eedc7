import { type Day, parisDay } from '../../shared/day.ts';
import type { ReviewReason, SealReviewReason } from './official.facts.ts';

/** Why a text of the organisation is to be read again, and since when. */
export interface Review {
  readonly since: Date;
  readonly why: ReviewReason;
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
  /** The first day on which what changed says something else; null or left out where it does already. */
  readonly from?: Day | null;
}

type AnyReason = ReviewReason | SealReviewReason;

/** An entry of the register that changed under a text since somebody read it last. */
export interface ReviewCause {
  readonly why: 'rule-changed' | 'value-changed';
  readonly cause: string;
  /** ISO 8601, UTC: each change is one of its own. */
  readonly at: string;
  /** The first day on which it says something else, where that lay ahead then. */
  readonly from?: Day;
}

/** What a review adds to the causes that are known; nothing where the calendar alone asks for it. */
export function causesWith(
  known: readonly ReviewCause[],
  { why, cause, since, from = null }: Omit<Review, 'why'> & { readonly why: AnyReason },
): readonly ReviewCause[] {
  if (cause === null || (why !== 'rule-changed' && why !== 'value-changed')) return known;
  const at = since.toISOString();
  const ahead = from !== null && from > parisDay(since) ? { from } : {};
  return causesTogether([...known, { why, cause, at, ...ahead }]);
}

/**
 * Whether all that asks for a text to be read again has yet to come: until then it holds. Reads say the same in SQL.
 * @param why what it waits for
 */
export const isAheadOn = (day: Day, why: AnyReason | null, causes: readonly ReviewCause[]): boolean =>
  (why === 'rule-changed' || why === 'value-changed') &&
  causes.length > 0 &&
  causes.every(({ from }) => from !== undefined && from > day);

/**
 * Whether a reason is the first for which a text waits. What only waits for a change to come has no reason yet that
 * holds today, and takes the next that does.
 */
export function isFirstReason(
  review: Pick<Review, 'since' | 'from'> & { readonly why: AnyReason },
  known: AnyReason | null,
  causes: readonly ReviewCause[],
): boolean {
  const today = parisDay(review.since);
  const comes = review.from != null && review.from > today;
  return saysMore(review.why, isAheadOn(today, known, causes) && !comes ? null : known);
}

/** The same change is one cause, for however many versions. The oldest first. */
export const causesTogether = (causes: readonly ReviewCause[]): readonly ReviewCause[] =>
  causes
    .filter((one, index) => index === causes.findIndex((other) => isSameChange(one, other)))
    .toSorted((a, b) => a.at.localeCompare(b.at));

const isSameChange = (a: ReviewCause, b: ReviewCause): boolean =>
  a.why === b.why && a.cause === b.cause && a.at === b.at;

const BY_DATE: readonly AnyReason[] = ['past-validity', 'past-review'];

/** What the calendar alone says: null while the days of a text have not passed. */
export function pastOn(
  today: Day,
  days: { readonly validTo: Day | null; readonly reviewBy: Day },
): 'past-validity' | 'past-review' | null {
  if (days.validTo !== null && days.validTo < today) return 'past-validity';
  return days.reviewBy < today ? 'past-review' : null;
}

/** Whether a reason says more than the one known: that a rule changed goes before that a day has passed. */
const saysMore = (why: AnyReason, known: AnyReason | null): boolean =>
  known === null || (BY_DATE.includes(known) && !BY_DATE.includes(why));
