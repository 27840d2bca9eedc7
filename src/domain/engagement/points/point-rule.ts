import type { RuleVersion } from './rule-book.ts';

/** A version of a rule with what members read of it. */
export interface PointRule extends RuleVersion {
  readonly label: string;
  readonly explanation: string;
}
