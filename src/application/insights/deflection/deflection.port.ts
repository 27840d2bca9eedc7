import type { ContactCounts, ContactStep } from '#domain/insights/deflection/contact-attempt';
import type { ContactVolume } from '#domain/insights/deflection/contact-volume';
import type { DeflectionRule } from '#domain/insights/deflection/deflection-rule';
import type { Month } from '#domain/insights/cohorts/month';
import type { VersionedRules } from '../../shared/versioned-rules.ts';

export interface ContactAttempts {
  begin(attempt: { readonly id: string; readonly at: Date; readonly withAnswers: boolean }): Promise<void>;
  /**
   * Notes a step of an attempt that began after `since`; the same step twice is noted once, and whether an answer helped may be
   * said anew. @returns whether there is such an attempt
   */
  tell(id: string, step: ContactStep, since: Date): Promise<boolean>;
  /** By the month in which they began, in Paris; months without any are left out. */
  counts(from: Month, to: Month): Promise<ReadonlyMap<Month, ContactCounts>>;
  /** @returns how many were forgotten */
  forgetBefore(at: Date): Promise<number>;
}

export interface ContactVolumes {
  /** The first month first. */
  all(): Promise<readonly ContactVolume[]>;
  /** Writes these months, each in place of what was known of it, which is kept aside. */
  put(volumes: readonly ContactVolume[], at: Date): Promise<void>;
  /** When a month that was known was last written anew; null where none was. */
  correctedAt(): Promise<Date | null>;
}

/** The rule about contact forms. */
export type DeflectionRules = VersionedRules<DeflectionRule>;
