import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { memberChannel } from '../notifications/member.channel.ts';
import type { AnnouncedEvent, EventAnnouncements } from '../notifications/event-announcements.port.ts';

/** Those whom an event is for hear that it is announced, as they want to: once per member and fact. */
export class NotifyOfAnnouncedEvents implements Consumer<AnnouncedEvent> {
  constructor(
    private readonly announcements: EventAnnouncements,
    private readonly channel: RealtimeChannel,
  ) {}

  async on({ at, number, by, circles }: AnnouncedEvent, { factId: cause }: { readonly factId: string }) {
    if (circles.length === 0) return;
    const told = await this.announcements.tell({ cause, at: new Date(at), number, by, circles });
    for (const member of told) this.channel.ring(memberChannel(member), {});
  }
}
