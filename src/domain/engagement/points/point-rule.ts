import type { RuleVersion } from './rule-book.ts';

/** A version of a rule with what members read of it. */
export interface PointRule extends RuleVersion {
  readonly label: string;
  readonly explanation: string;
  /** The same in English; null or left out where readers of English read the French. */
  readonly labelEn?: string | null;
  readonly explanationEn?: string | null;
}
