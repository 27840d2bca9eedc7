import type { Welcome } from '#domain/community/welcome/welcome';
import type { WelcomeRule } from '#domain/community/welcome/welcome-rule';
import type { MemberId } from '#domain/shared/id';

/** The first steps of newcomers. */
export interface Welcomes {
  /**
   * Holds the member, so that nobody begins twice. Within a unit of work.
   * @returns whether newcomers are welcomed, and this one joined since they are
   */
  holdNewcomer(memberId: MemberId): Promise<boolean>;
  find(memberId: MemberId): Promise<Welcome | null>;
  add(welcome: Welcome): void;
}

export interface WelcomeRuleVersion {
  readonly number: number;
  readonly rule: WelcomeRule;
}

export interface WelcomeRules {
  current(): Promise<WelcomeRuleVersion>;
  /** @returns false where somebody wrote that version meanwhile */
  add(p: { version: WelcomeRuleVersion; note: string; by: MemberId; at: Date }): Promise<boolean>;
}
