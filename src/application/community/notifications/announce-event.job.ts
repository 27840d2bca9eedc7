import { job } from '../../shared/job.ts';
import type { AnnouncedEvent } from './event-announcements.port.ts';

/** The job that tells some members of an event, then asks for the next. */
export const ANNOUNCE_EVENT = job<AnnounceEventJob>('community.announce-event');

export interface AnnounceEventJob extends Pick<AnnouncedEvent, 'number' | 'by' | 'circles'> {
  /** When it was announced: workers of the release before tell everybody as of then. */
  readonly at: string;
  /** Null where that was not told; what a release before asked for lacks it. */
  readonly startsAt?: string | null;
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  /** The last member of the lot before. */
  readonly after: string | null;
}

/** One for each lot of each fact, however often it is asked for. */
export const dedupeOf = ({ cause, after }: AnnounceEventJob) => ({
  dedupeKey: `${ANNOUNCE_EVENT}.${cause}.${after ?? 'first'}`,
});
