import type { Actor } from '#domain/shared/actor';
import type { AnnouncementTone } from '#domain/site/announcements/announcement';
import type { Clock } from '../../shared/ports.ts';
import type { Announcements, HeldAnnouncement } from './announcements.port.ts';

/** An announcement as a page shows it. */
export interface ShownAnnouncement {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string } | null;
  readonly tone: AnnouncementTone;
  readonly dismissable: boolean;
}

/** So many at the top of one page; what is more waits until one of them is over or put away. */
const AT_ONCE = 3;

/** What is said at the top of pages to whoever looks. */
export class ShownAnnouncements {
  constructor(
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** @param away ids of those that the reader put away */
  async to(actor: Actor, away: readonly string[]): Promise<readonly ShownAnnouncement[]> {
    const now = this.clock.now();
    const known = await this.announcements.known();
    return known
      .filter(({ announcement }) => announcement.isShownTo(actor, now))
      .filter(({ id, announcement: { dismissable } }) => !dismissable || !away.includes(id))
      .slice(0, AT_ONCE)
      .map(shown);
  }

  /** When the clock alone will make another one appear or go. */
  async nextChange(): Promise<Date | null> {
    const now = this.clock.now();
    const known = await this.announcements.known();
    const moments = known.flatMap(({ announcement }) => announcement.period.nextChange(now) ?? []);
    return moments.length === 0 ? null : new Date(Math.min(...moments.map((each) => each.getTime())));
  }
}

const shown = ({ id, announcement }: HeldAnnouncement): ShownAnnouncement => {
  const { title, text, link, tone, dismissable } = announcement;
  return { id, title, text, link, tone, dismissable };
};
