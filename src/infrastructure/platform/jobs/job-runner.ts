import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, UnrecoverableError } from 'bullmq';
import { IDLE, LeftToTheNext, PASSED_BY } from '#application/shared/rounds';
import { FailureRows } from './failure-rows.ts';
import type { JobObserver } from './job-observer.ts';
import { type Patience, putOff } from './put-off.ts';
import type { BullJob, BullWorker, QueueBackend } from './queue-backend.ts';

export interface RunnerOptions {
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** A job whose process died is given to another after at most this plus `stalledCheckMs`. */
  readonly lockMs?: number;
  readonly stalledCheckMs?: number;
  /** How long `close` waits for the jobs that run. */
  readonly graceMs?: number;
  /** Whether the database that jobs work on does not answer: what fails then is put off, and keeps its tries. */
  readonly isDatabaseAway?: () => Promise<boolean>;
  readonly patienceWithDatabase?: Patience;
}

/** An upgrade or a change of servers may take hours; a job that takes the database down with it is not tried for ever. */
const PATIENCE_WITH_DATABASE: Patience = {
  firstPauseMs: 1000,
  longestPauseMs: 30_000,
  giveUpMs: 24 * 60 * 60_000,
};

const DEFAULTS = {
  lockMs: 15_000,
  stalledCheckMs: 10_000,
  graceMs: 20_000,
  isDatabaseAway: () => Promise.resolve(false),
  patienceWithDatabase: PATIENCE_WITH_DATABASE,
};

/**
 * Times that a job may be found in the hands of a dead process; more, and it is the job that kills. What kills a process takes along
 * all the jobs that it has in its hands, and most of them did nothing.
 */
const STALLS_BORNE = 20;

/** One BullMQ worker with this house's habits: always observed, handed back when the process stops. */
export class JobRunner {
  private worker: BullWorker | null = null;
  /** Of jobs that are tried once, or go on with the next round. */
  private readonly rows = new FailureRows();
  /** By schedule: of when the oldest job of it is that this process put off, in milliseconds. */
  private readonly waiting = new Map<string, number>();

  constructor(
    private readonly backend: QueueBackend,
    private readonly queue: string,
    private readonly observer: JobObserver,
    private readonly options: RunnerOptions,
    private readonly process: (job: BullJob) => Promise<unknown>,
  ) {}

  start(): void {
    const { lockMs, stalledCheckMs } = { ...DEFAULTS, ...this.options };
    this.worker ??= this.backend.worker(this.queue, (job) => this.observed(job), {
      concurrency: this.options.concurrency,
      lockDuration: lockMs,
      stalledInterval: stalledCheckMs,
      maxStalledCount: STALLS_BORNE,
      runRetryDelay: 1000,
      drainDelay: 5,
    });
    this.worker.on('failed', (job, error) => this.tellFailure(job, error));
  }

  /** Takes no more jobs and waits for those that run; what still runs then goes back when its lock ends. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    if (!worker) return;
    const finished = worker.close();
    const { graceMs } = { ...DEFAULTS, ...this.options };
    await Promise.race([finished, sleep(graceMs, undefined, { ref: false })]);
  }

  private async observed(job: BullJob): Promise<void> {
    const started = performance.now();
    const run = await this.process(job)
      .catch((error: unknown) => this.leftToTheNext(job, error))
      .catch((error: unknown) => this.putOffWhileAway(job, error as Error));
    if (run === PASSED_BY) return;
    this.waiting.clear();
    this.rows.end(job.name, run === IDLE);
    this.observer.done(this.queue, job.name, performance.now() - started);
  }

  /** @throws what is not left to it */
  private leftToTheNext(job: BullJob, error: unknown): typeof PASSED_BY {
    if (!(error instanceof LeftToTheNext)) throw error;
    this.tellInARow(job, job.attemptsStarted, error);
    return PASSED_BY;
  }

  /**
   * What may be tried only once has its next hour, and what is parked on purpose is parked. Of a schedule the oldest waits for all that
   * come after it: no process drops the one that another keeps.
   * @throws the same, or what tells BullMQ that it was put off
   */
  private async putOffWhileAway(job: BullJob, error: Error): Promise<typeof PASSED_BY> {
    const { isDatabaseAway, patienceWithDatabase } = { ...DEFAULTS, ...this.options };
    const isDecided = error instanceof DelayedError || error instanceof UnrecoverableError;
    if (isDecided || isTriedOnce(job) || !(await isDatabaseAway())) throw error;
    const { name, id = '', attemptsStarted: attempt, repeatJobKey: schedule } = job;
    if (schedule && job.timestamp > (this.waiting.get(schedule) ?? Infinity)) return PASSED_BY;
    // A queue that is in the database is away with it.
    const isPutOff = await putOff(job, patienceWithDatabase).catch(() => null);
    if (!isPutOff) throw error;
    if (schedule) this.waiting.set(schedule, job.timestamp);
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, parked: false });
    throw isPutOff;
  }

  private tellFailure(job: BullJob | undefined, error: Error): void {
    if (!job) return this.observer.troubled(this.queue, error);
    const { name, id = '', attemptsMade: attempt } = job;
    if (isTriedOnce(job)) return this.tellInARow(job, attempt, error);
    const parked = job.finishedOn !== undefined;
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, parked });
  }

  private tellInARow({ name, id = '' }: BullJob, attempt: number, error: Error): void {
    const failing = this.rows.add(name, error);
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, ...failing });
  }
}

const isTriedOnce = (job: BullJob): boolean => job.opts.removeOnFail === true;
