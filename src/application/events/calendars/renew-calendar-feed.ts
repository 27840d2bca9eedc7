import type { Actor } from '#domain/shared/actor';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { CalendarFeeds } from './calendar-files.port.ts';

/** Gives a member an address by which their calendar follows what they registered to; a former one is dead at once. */
export class RenewCalendarFeed {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret of the address, shown once: only its hash is kept @throws SignInNeeded */
  async execute({ actor }: { actor: Actor }): Promise<{ token: string }> {
    const memberId = actor.mustBeMember();
    const token = this.secrets.next();
    await this.feeds.replace(memberId, this.secrets.hash(token), this.clock.now());
    return { token };
  }
}
