import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { Clock, Secrets } from '../../shared/ports.ts';
import type { CalendarEntries, CalendarFeeds, CalendarFiles } from './calendar-files.port.ts';

/** What a calendar program is given by the address of a member, as long as the member may come in. */
export class PersonalCalendar {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly entries: CalendarEntries,
    private readonly files: CalendarFiles,
    private readonly cards: MemberCards,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** @throws GatheringNotFound for an address that leads nowhere, whatever the cause */
  async execute({ token, name }: { token: string; name: string }): Promise<string> {
    const memberId = await this.feeds.ownerOf(this.secrets.hash(token));
    const card = memberId === null ? undefined : (await this.cards.look([memberId])).get(memberId);
    if (!card || !MAY_COME_IN.includes(card.status)) throw new GatheringNotFound();
    return this.files.of(name, await this.entries.ofMember(card.id, this.clock.now()));
  }
}

const MAY_COME_IN: readonly string[] = ['active', 'silenced'];
