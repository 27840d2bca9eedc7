import type { Day } from '../../shared/day.ts';
import type { ReviewReason } from './official.facts.ts';

/** Why a text of the organisation is to be read again, and since when. */
export interface Review {
  readonly since: Date;
  readonly why: ReviewReason;
  /** Key of the rule or value that changed. */
  readonly cause: string | null;
}

const BY_DATE: readonly ReviewReason[] = ['past-validity', 'past-review'];

/** What the calendar alone says: null while the days of a text have not passed. */
export function pastOn(
  today: Day,
  days: { readonly validTo: Day | null; readonly reviewBy: Day },
): 'past-validity' | 'past-review' | null {
  if (days.validTo !== null && days.validTo < today) return 'past-validity';
  return days.reviewBy < today ? 'past-review' : null;
}

/** Whether a reason says more than the one known: that a rule changed goes before that a day has passed. */
export const saysMore = (why: ReviewReason, known: ReviewReason | null): boolean =>
  known === null || (BY_DATE.includes(known) && !BY_DATE.includes(why));
