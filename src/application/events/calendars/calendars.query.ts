import type { Actor } from '#domain/shared/actor';

export interface GatheringFileQuery {
  /** One event for a calendar. @param key number or id @throws GatheringNotFound */
  execute(
    actor: Actor,
    key: string,
  ): Promise<{ readonly slug: string; readonly number: number; readonly file: string }>;
}

export interface HasCalendarFeedQuery {
  /** Whether an address of theirs is alive. @throws SignInNeeded */
  execute(actor: Actor): Promise<boolean>;
}
