import type { Absence, InactivityLetter, InactivityRule } from '#domain/community/inactivity/inactivity-rule';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import type { VersionedRules } from '../../shared/versioned-rules.ts';

/** The rule about accounts that nobody uses. */
export type InactivityRules = VersionedRules<InactivityRule>;

/** Somebody whom the rule is about. */
export interface Absent extends Absence {
  readonly memberId: MemberId;
}

/** Where a letter goes. */
export interface AbsentAddress {
  readonly to: string;
  readonly pseudonym: string;
  readonly language: 'fr' | 'en';
}

/** Members who did not come for long. The team and those who are excluded are not among them. */
export interface AbsentMembers {
  /** Whom something is due to, or soon; those who are away for the longest first. */
  near(p: { rule: InactivityRule; today: Day; atMost: number }): Promise<readonly Absent[]>;
  /** As they stand now; null where the rule is not about them any more. */
  find(memberId: MemberId): Promise<Absent | null>;
  addressOf(memberId: MemberId): Promise<AbsentAddress | null>;
  noteLetter(memberId: MemberId, letter: InactivityLetter, on: Day): Promise<void>;
  /** The letters count no more. */
  spare(memberId: MemberId): Promise<void>;
  spareAll(): Promise<void>;
}
