import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { WordRuleId } from './ids.ts';

/** From now on this version of a rule is applied; none where `version` is null. */
export class WordRulePutInForce implements Fact {
  readonly name = 'word-rule-put-in-force';
  constructor(
    readonly at: Date,
    readonly ruleId: WordRuleId,
    readonly key: string,
    readonly version: number | null,
    /** Null when the house itself did. */
    readonly by: MemberId | null,
  ) {}
}
