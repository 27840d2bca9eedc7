import { setTimeout as sleep } from 'node:timers/promises';
import { ErrorCode } from 'bullmq';
import type { Job } from '#application/shared/job';
import type { JobQueue } from '#application/shared/ports';
import type { BullQueue, QueueBackend } from './queue-backend.ts';
import { depthOf } from './queue-depth.ts';
import { DEFAULT_RETRIES, retryOptions, type RetryPolicy, TRIED_ONCE } from './retry-policy.ts';
import { within } from './within.ts';

/** The queue that `BullJobs` fills and `JobWorker` empties. */
export const JOBS_QUEUE = 'jobs';

interface Schedule {
  readonly cron: string;
  readonly isTriedOnce: boolean;
}

const ANSWER_MS = 2000;
const SCHEDULE_CHECK_MS = 60_000;
/** A schedule whose round came due while it was written is written again after so long. */
const ROUND_STARTS_MS = 100;

/**
 * Jobs on BullMQ, whichever backend. Adding a job does not join the transaction that may be open: what must not be
 * lost goes through a fact and its consumer.
 */
export class BullJobs implements JobQueue {
  private readonly queue: BullQueue;
  private readonly schedules = new Map<Job<never>, Schedule>();
  private readonly checking: NodeJS.Timeout;

  constructor(
    backend: QueueBackend,
    private readonly onError: (error: Error) => void,
    private readonly retries: RetryPolicy = DEFAULT_RETRIES,
    checkEveryMs = SCHEDULE_CHECK_MS,
  ) {
    this.queue = backend.queue(JOBS_QUEUE);
    this.checking = setInterval(() => void this.restoreSchedules(), checkEveryMs).unref();
  }

  /** @throws when the queue does not answer within two seconds */
  async enqueue<Data extends object>(
    job: Job<Data>,
    data: NoInfer<Data>,
    options: { delayMs?: number; dedupeKey?: string; isTriedOnce?: boolean } = {},
  ): Promise<void> {
    const dedupe = options.dedupeKey ? { deduplication: { id: options.dedupeKey } } : {};
    const added = this.queue.add(job, data as Readonly<Record<string, unknown>>, {
      ...this.triesOf(options.isTriedOnce),
      delay: options.delayMs ?? 0,
      ...dedupe,
    });
    await within(ANSWER_MS, `adding ${job}`, added);
  }

  async soon<Data extends object>(
    job: Job<Data>,
    data: NoInfer<Data>,
    options: { dedupeKey?: string; isTriedOnce?: boolean } = {},
  ): Promise<void> {
    await this.enqueue(job, data, options).catch((error: unknown) => this.onError(error as Error));
  }

  async every(job: Job<never>, cron: string, { isTriedOnce = false } = {}): Promise<void> {
    const schedule = { cron, isTriedOnce };
    this.schedules.set(job, schedule);
    await within(ANSWER_MS, `scheduling ${job}`, this.schedule(job, schedule));
  }

  /** Jobs by state; `failed` are those given up. */
  depth(): Promise<Readonly<Record<string, number>>> {
    return depthOf(this.queue);
  }

  async close(): Promise<void> {
    clearInterval(this.checking);
    await this.queue.close();
  }

  /** A Redis that was emptied has forgotten the schedules too. */
  private async restoreSchedules(): Promise<void> {
    try {
      for (const [job, schedule] of this.schedules)
        if (!(await this.queue.getJobScheduler(job))) await this.schedule(job, schedule);
    } catch (error) {
      this.onError(error as Error);
    }
  }

  /**
   * Under the name of its job: one is scheduled once, whoever asks. The round that it would begin with may come due meanwhile and be
   * in another's hands, who has not asked for the one after it yet: a moment later it has.
   */
  private async schedule(job: Job<never>, { cron, isTriedOnce }: Schedule): Promise<void> {
    const template = { name: job, data: {}, opts: this.triesOf(isTriedOnce) };
    const upsert = () => this.queue.upsertJobScheduler(job, { pattern: cron, tz: 'Europe/Paris' }, template);
    await upsert().catch(async (error: unknown) => {
      if (!isRoundUnderWay(error)) throw error;
      await sleep(ROUND_STARTS_MS);
      await upsert();
    });
  }

  private triesOf(isTriedOnce = false) {
    return isTriedOnce ? TRIED_ONCE : retryOptions(this.retries);
  }
}

const isRoundUnderWay = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === ErrorCode.SchedulerJobIdCollision;
