import type { Day } from '../../shared/day.ts';
import type { MemberId } from '../../shared/id.ts';
import { type Act, POINTS_GRANTED } from './act.ts';
import { DueSheet } from './due.ts';
import { RuleBook, type RuleVersion } from './rule-book.ts';

/** What a member earned since a day, and what it would have been. */
export interface Foreseen {
  readonly memberId: MemberId;
  readonly before: number;
  readonly after: number;
}

/** The rules as they would have been, had this version held since that moment. */
export function rulesHadThey(versions: readonly RuleVersion[], next: RuleVersion, since: Date): RuleBook {
  const others = versions.filter(({ key, from }) => key !== next.key || from < since);
  return new RuleBook([...others, { ...next, from: since }]);
}

/**
 * What a member earned since that day by these rules and by those: counted by the same sheet as the ledger.
 * @param acts all of the member's acts, and those by which the member credited others
 */
export function foresee(
  memberId: MemberId,
  acts: readonly Act[],
  { rules, others, since }: { rules: RuleBook; others: RuleBook; since: Day },
): Foreseen {
  const earned = (book: RuleBook) =>
    new DueSheet(memberId, book, acts).all
      .filter(({ rule, earnedOn }) => rule !== POINTS_GRANTED && earnedOn >= since)
      .reduce((sum, { points }) => sum + points, 0);
  return { memberId, before: earned(rules), after: earned(others) };
}
