import type { Actor } from '#domain/shared/actor';
import type { CalendarFeeds } from './calendar-files.port.ts';

/** The address by which a calendar follows a member leads nowhere from now on. */
export class RevokeCalendarFeed {
  constructor(private readonly feeds: CalendarFeeds) {}

  /** @throws SignInNeeded */
  async execute({ actor }: { actor: Actor }): Promise<void> {
    await this.feeds.revoke(actor.mustBeMember());
  }
}
