import { setTimeout as sleep } from 'node:timers/promises';
import { IDLE, LeftToTheNext, PASSED_BY } from '#application/shared/rounds';
import { FailureRows } from './failure-rows.ts';
import type { JobObserver } from './job-observer.ts';
import type { BullJob, BullWorker, QueueBackend } from './queue-backend.ts';

export interface RunnerOptions {
  /** Jobs at once in this process. */
  readonly concurrency: number;
  /** A job whose process died is given to another after at most this plus `stalledCheckMs`. */
  readonly lockMs?: number;
  readonly stalledCheckMs?: number;
  /** How long `close` waits for the jobs that run. */
  readonly graceMs?: number;
}

const DEFAULTS = { lockMs: 15_000, stalledCheckMs: 10_000, graceMs: 20_000 };

/** Times that a job may be found in the hands of a dead process; more, and it is the job that kills. */
const STALLS_BORNE = 5;

/** One BullMQ worker with this house's habits: always observed, handed back when the process stops. */
export class JobRunner {
  private worker: BullWorker | null = null;
  /** Of jobs that are tried once, or go on with the next round. */
  private readonly rows = new FailureRows();

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
    const run = await this.process(job).catch((error: unknown) => this.leftToTheNext(job, error));
    if (run === PASSED_BY) return;
    this.rows.end(job.name, run === IDLE);
    this.observer.done(this.queue, job.name, performance.now() - started);
  }

  /** @throws what is not left to it */
  private leftToTheNext(job: BullJob, error: unknown): typeof PASSED_BY {
    if (!(error instanceof LeftToTheNext)) throw error;
    this.tellInARow(job, job.attemptsStarted, error);
    return PASSED_BY;
  }

  private tellFailure(job: BullJob | undefined, error: Error): void {
    if (!job) return this.observer.troubled(this.queue, error);
    const { name, id = '', attemptsMade: attempt } = job;
    if (job.opts.removeOnFail === true) return this.tellInARow(job, attempt, error);
    const parked = job.finishedOn !== undefined;
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, parked });
  }

  private tellInARow({ name, id = '' }: BullJob, attempt: number, error: Error): void {
    const failing = this.rows.add(name, error);
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, ...failing });
  }
}
