import type { Clock, JobQueue, RealtimeChannel, UnitOfWork } from '../../shared/ports.ts';
import { PRESSING_MS } from '../letters/letters.port.ts';
import { ANNOUNCE_EVENT, type AnnounceEventJob, dedupeOf } from './announce-event.job.ts';
import type { EventAnnouncements } from './event-announcements.port.ts';
import { memberChannel } from './member.channel.ts';

/** Told in one transaction. */
const A_LOT = 4000;

/**
 * Those whom an event is for hear that it is announced, as they want to, lot by lot: it may be for everybody. A lot that dies
 * is told again from its start and skips who was told.
 */
export class AnnounceEvent {
  /** @param waitMs how long what was told waits to be read on the site */
  constructor(
    private readonly announcements: EventAnnouncements,
    private readonly channel: RealtimeChannel,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly waitMs: number,
  ) {}

  async execute(job: AnnounceEventJob, aLot = A_LOT): Promise<void> {
    const at = this.clock.now();
    const { told, last } = await this.unitOfWork.run(() =>
      this.announcements.tell({ ...job, at, mailAt: this.mailAt(job, at) }, aLot),
    );
    for (const member of told) this.channel.ring(memberChannel(member), {});
    if (last === null) return;
    const next = { ...job, after: last };
    await this.jobs.enqueue(ANNOUNCE_EVENT, next, dedupeOf(next));
  }

  /** Whatever is known to wait is not looked at before: it may be a letter to everybody. */
  private mailAt({ startsAt }: AnnounceEventJob, at: Date): Date {
    const waits = startsAt && new Date(startsAt).getTime() - at.getTime() > PRESSING_MS;
    return waits ? new Date(at.getTime() + this.waitMs) : at;
  }
}
