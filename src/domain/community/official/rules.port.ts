import type { RuleId } from './ids.ts';
import type { RegulatoryValue } from './regulatory-value.ts';
import type { Rule } from './rule.ts';

export interface Rules {
  /** Held until the transaction ends. @throws OfficialNotFound `community.rule-not-found` */
  getForChange(id: RuleId): Promise<Rule>;
  /**
   * Held against change, so that an answer is never sealed on a rule that changes at the same moment.
   * @throws OfficialRule `community.unknown-rule` unless every one of them is in the register
   */
  hold(ids: readonly RuleId[]): Promise<void>;
  /** @throws InvalidValue `official.key-taken` beside `key` where another rule has it */
  add(rule: Rule): Promise<void>;
}

export interface RegulatoryValues {
  /** Held until the transaction ends. @throws OfficialNotFound `community.value-not-found` */
  getForChange(key: string): Promise<RegulatoryValue>;
  /**
   * Held against change, so that a text is never published on a value that changes at the same moment.
   * @throws InvalidValue beside `field` unless every one of them is in the register, whether it has a value yet or not
   */
  hold(keys: readonly string[], field: string): Promise<void>;
  /** @throws InvalidValue `official.key-taken` beside `key` where another value has it */
  add(value: RegulatoryValue): Promise<void>;
}
