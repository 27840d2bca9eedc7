import type { WordRuleId } from './ids.ts';
import type { WordRule } from './word-rule.ts';
import type { WordRuleVersion } from './word-rule-version.ts';

export interface WordRules {
  /** @throws WordRuleNotFound */
  getForChange(key: string): Promise<WordRule>;
  /** @throws WordRuleNotFound where the rule has no such version */
  version(ruleId: WordRuleId, number: number): Promise<WordRuleVersion>;
  /** Whether a dry run of this version has ended. */
  wasTried(ruleId: WordRuleId, number: number): Promise<boolean>;
  hasKey(key: string): Promise<boolean>;
  add(rule: WordRule): void;
  addVersion(version: WordRuleVersion): void;
}
