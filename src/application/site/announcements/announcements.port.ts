import type { Announcement } from '#domain/site/announcements/announcement';

export interface HeldAnnouncement {
  readonly id: string;
  readonly announcement: Announcement;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** What is said at the top of pages. */
export interface Announcements {
  /** Those that are not over, as this process remembers them; the latest first. */
  known(): Promise<readonly HeldAnnouncement[]>;
  /** All that are kept, the latest first; 100 at most. */
  all(): Promise<readonly HeldAnnouncement[]>;
  /** @throws AnnouncementNotFound */
  get(id: string): Promise<HeldAnnouncement>;
  add(
    id: string,
    announcement: Announcement,
    p: { readonly by: string | null; readonly at: Date },
  ): Promise<void>;
  /** In place of the one of that version. @throws ChangedMeanwhile */
  put(
    id: string,
    announcement: Announcement,
    p: { readonly version: number; readonly by: string | null; readonly at: Date },
  ): Promise<void>;
  /** @throws AnnouncementNotFound */
  remove(id: string): Promise<void>;
  /** Drops what this process remembers, so that a change holds at once. */
  forget(): void;
}
