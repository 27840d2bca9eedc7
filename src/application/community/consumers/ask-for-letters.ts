import type { Consumer, JobQueue } from '../../shared/ports.ts';
import { SEND_LETTERS } from '../letters/letters.jobs.ts';

/** By then the notifications of the same facts are written. */
const SOON_MS = 2_000;

/**
 * Has letters sent once what happened has waited to be read on the site, once for many facts. Nothing is lost without it: the job comes by the
 * clock too.
 */
export class AskForLetters implements Consumer {
  /** @param waitMs as long as letters wait */
  constructor(
    private readonly jobs: JobQueue,
    private readonly waitMs: number,
  ) {}

  on(): Promise<void> {
    const soon = { delayMs: this.waitMs + SOON_MS, dedupeKey: SEND_LETTERS, isTriedOnce: true };
    return this.jobs.enqueue(SEND_LETTERS, {}, soon);
  }

  onAll(): Promise<void> {
    return this.on();
  }
}
