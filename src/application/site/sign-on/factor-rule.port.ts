import type { FactorRule } from '#domain/site/sign-on/factor-rule';

export interface FactorRuleQuery {
  now(): Promise<FactorRule>;
}

/** What the organisation asks beside a password: one rule, for all. */
export interface FactorRules extends FactorRuleQuery {
  /** @returns what stood before, which nobody changes until the transaction ends */
  set(rule: FactorRule, by: string, at: Date): Promise<FactorRule>;
}
