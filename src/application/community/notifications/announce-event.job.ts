import { job } from '../../shared/job.ts';
import type { AnnouncedEvent } from './event-announcements.port.ts';

/** The job that tells some members of an event, then asks for the next. */
export const ANNOUNCE_EVENT = job<AnnounceEventJob>('community.announce-event');

export interface AnnounceEventJob extends Pick<AnnouncedEvent, 'at' | 'number' | 'by' | 'circles'> {
  /** The fact: nobody is told of one twice. */
  readonly cause: string;
  /** The last member of the lot before. */
  readonly after: string | null;
}

/** One for each lot of each fact, however often it is asked for. */
export const dedupeOf = ({ cause, after }: AnnounceEventJob) => ({
  dedupeKey: `${ANNOUNCE_EVENT}.${cause}.${after ?? 'first'}`,
});
