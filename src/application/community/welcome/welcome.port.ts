import type { Welcome } from '#domain/community/welcome/welcome';
import type { WelcomeRule } from '#domain/community/welcome/welcome-rule';
import type { MemberId } from '#domain/shared/id';
import type { VersionedRules } from '../../shared/versioned-rules.ts';

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

/** The rule about the first steps. */
export type WelcomeRules = VersionedRules<WelcomeRule>;
