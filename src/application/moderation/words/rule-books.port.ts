import type { RuleInForce } from '#domain/moderation/words/rule-book';

/** Which rules are in force. */
export interface RulesInForce {
  /** Another text whenever another version of any rule is; cheap to ask. */
  mark(): Promise<string>;
  list(): Promise<readonly RuleInForce[]>;
}
