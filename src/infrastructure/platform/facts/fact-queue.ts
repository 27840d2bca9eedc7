import type { BulkJobOptions } from 'bullmq';
import type { BullQueue, JobData, QueueBackend } from '../jobs/queue-backend.ts';
import { DEFAULT_RETRIES, retryOptions, type RetryPolicy } from '../jobs/retry-policy.ts';
import { depthOf } from '../jobs/queue-depth.ts';
import { within } from '../jobs/within.ts';

/** A job here is one fact for one consumer, or several of these to be tried together first. */
export const FACTS_QUEUE = 'facts';

/** Name of the jobs that hold several deliveries; others are named after their consumer. */
export const TOGETHER = 'together';

/** So few are added one by one: for many at once BullMQ makes two tables on PostgreSQL, which takes longer. */
const FEW = 4;

const ANSWER_MS = 10_000;

export interface Delivery {
  readonly factId: string;
  readonly consumer: string;
}

/** What a job of this queue holds. */
export type FactJob = Delivery | { readonly together: readonly Delivery[] };

interface AddedJob {
  readonly name: string;
  readonly data: JobData;
  readonly opts: BulkJobOptions;
}

/** Hands facts to their consumers. */
export class BullFactQueue {
  private readonly queue: BullQueue;

  constructor(
    backend: QueueBackend,
    private readonly retries: RetryPolicy = DEFAULT_RETRIES,
  ) {
    this.queue = backend.queue(FACTS_QUEUE);
  }

  /**
   * @param alone one job each; the same delivery asked for twice is one job, as long as it is not done
   * @param together one job for each group; asked for twice it is two, of which the second finds all done
   * @throws when the queue does not answer within ten seconds; some may have been taken by then
   */
  async deliver(alone: readonly Delivery[], together: readonly (readonly Delivery[])[] = []): Promise<void> {
    const single = together.filter((group) => group.length === 1).flat();
    const groups = together.filter((group) => group.length > 1);
    const jobs = [
      ...[...alone, ...single].map(({ factId, consumer }) =>
        this.job(consumer, { factId, consumer }, { jobId: `${factId}.${consumer}` }),
      ),
      ...groups.map((group) => this.job(TOGETHER, { together: group })),
    ];
    if (jobs.length === 0) return;
    await within(ANSWER_MS, `delivering ${jobs.length} jobs`, this.add(jobs));
  }

  /** Jobs by state; `failed` are the parked ones. */
  depth(): Promise<Readonly<Record<string, number>>> {
    return depthOf(this.queue);
  }

  close(): Promise<void> {
    return this.queue.close();
  }

  private add(jobs: readonly AddedJob[]): Promise<unknown> {
    if (jobs.length > FEW) return this.queue.addBulk([...jobs]);
    return Promise.all(jobs.map(({ name, data, opts }) => this.queue.add(name, data, opts)));
  }

  private job(name: string, data: FactJob, options: BulkJobOptions = {}): AddedJob {
    return { name, data: { ...data }, opts: { ...retryOptions(this.retries), ...options } };
  }
}
