import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import { type Bearers, isOver } from '../../community/published/bearers.api.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { CalendarEntries, CalendarFeeds, CalendarFiles } from './calendar-files.port.ts';

/**
 * What a calendar program is given by the address of a member, as long as the member may come in and events are open to them
 * (ADR 30), of what they may still know of: what their office sees waits for the second factor that it asks, as on the site.
 */
export class PersonalCalendar {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly entries: CalendarEntries,
    private readonly files: CalendarFiles,
    private readonly bearers: Bearers,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws GatheringNotFound for an address that leads nowhere, whatever the cause */
  async execute({ token, name }: { token: string; name: string }): Promise<string> {
    const feed = await this.feeds.find(this.secrets.hash(token));
    const bearer = feed && (await this.bearers.of(feed.memberId));
    if (!bearer || isOver(feed.madeAt, bearer) || !bearer.onSite.actor.uses('events'))
      throw new GatheringNotFound();
    return this.files.of(name, await this.entries.ofMember(bearer.onSite.actor, this.clock.now()));
  }
}
