import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_LETTERS } from '../letters/letters.jobs.ts';

/** Told of in a moment: by then the notifications of the same facts are written. */
const SOON_MS = 2_000;

/**
 * Has letters sent soon after something happened, once for many facts. Nothing is lost without it: the job comes by the
 * clock too.
 */
export class AskForLetters implements Consumer {
  constructor(private readonly jobs: JobQueue) {}

  on(): Promise<void> {
    const soon = { delayMs: SOON_MS, dedupeKey: SEND_LETTERS, isTriedOnce: true };
    return this.jobs.enqueue(SEND_LETTERS, {}, soon);
  }

  onAll(): Promise<void> {
    return this.on();
  }
}
