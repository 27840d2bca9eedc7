import type { FactorRule } from '#domain/site/sign-on/factor-rule';

/** What the organisation asks beside a password: one rule, for all. */
export interface FactorRules {
  /** As this process remembers it: asked for with every page that somebody of the team opens. */
  now(): Promise<FactorRule>;
  /** @returns what stood before, which nobody changes until the transaction ends */
  set(rule: FactorRule, by: string, at: Date): Promise<FactorRule>;
  /** Drops what this process remembers, so that a change holds at once. */
  forget(): void;
}
