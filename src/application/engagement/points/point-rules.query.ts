import type { PointRule } from '#domain/engagement/points/point-rule';
import type { Actor } from '#domain/shared/actor';

/** A rule with what it said, says and will say. */
export interface RuleHistory {
  /** The one that holds now. */
  readonly current: PointRule;
  /** The one with the highest number, from which the next is made: it may begin later. */
  readonly latest: PointRule;
  /** The latest first, thirty at most. */
  readonly versions: readonly RuleVersionRow[];
}

export interface RuleVersionRow extends PointRule {
  /** Why it was made; empty for those of the beginning. */
  readonly note: string;
  readonly by: string | null;
  readonly at: Date;
}

export interface PointRulesQuery {
  /** @throws NotAllowed, PointRuleNotFound */
  one(actor: Actor, key: string): Promise<RuleHistory>;
  /** Versions that begin later, the soonest first. @throws NotAllowed */
  coming(actor: Actor): Promise<readonly PointRule[]>;
}
