import type { Actor } from '#domain/shared/actor';
import type { CalendarEntry } from '../gatherings/gatherings.query.ts';

/** Events as the calendars of members read them (RFC 5545), in UTC. */
export interface CalendarFiles {
  /** @param name of the calendar */
  of(name: string, entries: readonly CalendarEntry[]): string;
}

export interface CalendarFeeds {
  /** The former address of the member leads nowhere from now on. */
  replace(memberId: string, tokenHash: string, at: Date): Promise<void>;
  /** Neither does this one. */
  revoke(memberId: string): Promise<void>;
  /** Whose it is, and since when. */
  find(tokenHash: string): Promise<{ readonly memberId: string; readonly madeAt: Date } | null>;
  /** Since when a member has one. */
  madeAt(memberId: string): Promise<Date | null>;
}

export interface CalendarEntries {
  /**
   * What the member is registered to and may know of: to come, and the last three months; cancelled ones too, so that calendars
   * drop them.
   */
  ofMember(actor: Actor, at: Date): Promise<readonly CalendarEntry[]>;
}
