import type { BullQueue, QueueBackend } from '../jobs/queue-backend.ts';
import { DEFAULT_RETRIES, retryOptions, type RetryPolicy } from '../jobs/retry-policy.ts';
import { depthOf } from '../jobs/queue-depth.ts';
import { within } from '../jobs/within.ts';

/** One job here is one fact for one consumer. */
export const FACTS_QUEUE = 'facts';

const ANSWER_MS = 10_000;

export interface Delivery {
  readonly factId: string;
  readonly consumer: string;
}

/** Hands facts to their consumers. The same delivery asked for twice is one job, as long as it is not done. */
export class BullFactQueue {
  private readonly queue: BullQueue;

  constructor(
    backend: QueueBackend,
    private readonly retries: RetryPolicy = DEFAULT_RETRIES,
  ) {
    this.queue = backend.queue(FACTS_QUEUE);
  }

  /** @throws when the queue does not answer within ten seconds; some may have been taken by then */
  async deliver(deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    const jobs = deliveries.map(({ factId, consumer }) => ({
      name: consumer,
      data: { factId, consumer },
      opts: { ...retryOptions(this.retries), jobId: `${factId}.${consumer}` },
    }));
    await within(ANSWER_MS, `delivering ${jobs.length} facts`, this.queue.addBulk(jobs));
  }

  /** Deliveries by state; `failed` are the parked ones. */
  depth(): Promise<Readonly<Record<string, number>>> {
    return depthOf(this.queue);
  }

  close(): Promise<void> {
    return this.queue.close();
  }
}
