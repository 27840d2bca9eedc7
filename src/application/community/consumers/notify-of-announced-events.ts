import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { ANNOUNCE_EVENT, dedupeOf } from '../notifications/announce-event.job.ts';
import type { AnnouncedEvent } from '../notifications/event-announcements.port.ts';

/** Asks for those to be told whom an event is for. */
export class NotifyOfAnnouncedEvents implements Consumer<AnnouncedEvent> {
  constructor(private readonly jobs: JobQueue) {}

  async on(event: AnnouncedEvent, { factId: cause }: { readonly factId: string }) {
    const { at, number, by, circles, startsAt = null } = event;
    if (circles.length === 0) return;
    const job = { cause, at, number, by, circles, startsAt, after: null };
    await this.jobs.enqueue(ANNOUNCE_EVENT, job, dedupeOf(job));
  }
}
