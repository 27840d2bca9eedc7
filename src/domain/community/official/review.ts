import type { Day } from '../../shared/day.ts';
import type { ReviewReason, SealReviewReason } from './official.facts.ts';

/** Why a text of the organisation is to be read again, and since when. */
export interface Review {
  readonly since: Date;
  readonly why: ReviewReason;
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}

type AnyReason = ReviewReason | SealReviewReason;

/** An entry of the register that changed under a text since somebody read it last. */
export interface ReviewCause {
  readonly why: 'rule-changed' | 'value-changed';
  readonly cause: string;
  /** ISO 8601, UTC: each change is one of its own. */
  readonly at: string;
}

/** What a review adds to the causes that are known; nothing where the calendar alone asks for it. */
export function causesWith(
  known: readonly ReviewCause[],
  { why, cause, since }: Omit<Review, 'why'> & { readonly why: AnyReason },
): readonly ReviewCause[] {
  if (cause === null || (why !== 'rule-changed' && why !== 'value-changed')) return known;
  const at = since.toISOString();
  return causesTogether([...known, { why, cause, at }]);
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
export const saysMore = (why: AnyReason, known: AnyReason | null): boolean =>
  known === null || (BY_DATE.includes(known) && !BY_DATE.includes(why));
