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
  ownerOf(tokenHash: string): Promise<string | null>;
  has(memberId: string): Promise<boolean>;
}

export interface CalendarEntries {
  /** What the member is registered to: to come, and the last three months; cancelled ones too, so that calendars drop them. */
  ofMember(memberId: string, at: Date): Promise<readonly CalendarEntry[]>;
}
