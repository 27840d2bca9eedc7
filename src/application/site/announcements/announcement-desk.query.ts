import type { Actor } from '#domain/shared/actor';
import type { Days } from '#domain/site/segments/period';
import type { Clock } from '../../shared/ports.ts';
import type { Announcements, HeldAnnouncement } from './announcements.port.ts';
import type { ShownAnnouncement } from './shown-announcements.query.ts';

/** An announcement as those see it who write it. */
export interface AnnouncementView extends ShownAnnouncement {
  readonly state: 'to-come' | 'shown' | 'over';
  readonly segments: readonly string[];
  readonly days: Days;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** All announcements, past ones too. */
export class AnnouncementDesk {
  constructor(
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed */
  async all(actor: Actor): Promise<readonly AnnouncementView[]> {
    actor.mustBeAllowed('announcement.publish');
    const now = this.clock.now();
    return (await this.announcements.all()).map((held) => viewOf(held, now));
  }

  /** @throws NotAllowed, AnnouncementNotFound */
  async one(actor: Actor, id: string): Promise<AnnouncementView> {
    actor.mustBeAllowed('announcement.publish');
    return viewOf(await this.announcements.get(id), this.clock.now());
  }
}

const viewOf = ({ announcement, ...kept }: HeldAnnouncement, now: Date): AnnouncementView => {
  const { title, text, link, tone, segments, period, dismissable } = announcement;
  const state = period.holds(now) ? 'shown' : period.isOver(now) ? 'over' : 'to-come';
  return { ...kept, title, text, link, tone, segments, dismissable, state, days: period.days };
};
