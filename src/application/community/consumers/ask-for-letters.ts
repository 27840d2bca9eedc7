import type { Consumer, JobQueue, PublishedFact, ToldFact } from '../../shared/ports.ts';
import { SEND_LETTERS } from '../letters/letters.jobs.ts';

/** By then the notifications of the same facts are written. */
const SOON_MS = 2_000;

/** What is told of these may have to be known before it would have waited to be read on the site. */
const MAY_PRESS: ReadonlySet<string> = new Set(['events.gathering-told.v1', 'events.gathering-published.v1']);

/**
 * Has letters sent once what happened has waited to be read on the site, and those that may press at once, once for many facts. Nothing is
 * lost without it: the job comes by the clock too.
 */
export class AskForLetters implements Consumer {
  /** @param waitMs as long as letters wait */
  constructor(
    private readonly jobs: JobQueue,
    private readonly waitMs: number,
  ) {}

  on(fact: PublishedFact): Promise<void> {
    return this.ask([fact]);
  }

  onAll(facts: readonly ToldFact<PublishedFact>[]): Promise<void> {
    return this.ask(facts.map(({ fact }) => fact));
  }

  private async ask(facts: readonly PublishedFact[]): Promise<void> {
    if (this.waitMs > 0 && facts.some(({ name }) => MAY_PRESS.has(name)))
      await this.enqueue(SOON_MS, `${SEND_LETTERS}.pressing`);
    await this.enqueue(this.waitMs + SOON_MS, SEND_LETTERS);
  }

  private enqueue(delayMs: number, dedupeKey: string): Promise<void> {
    return this.jobs.enqueue(SEND_LETTERS, {}, { delayMs, dedupeKey, isTriedOnce: true });
  }
}
