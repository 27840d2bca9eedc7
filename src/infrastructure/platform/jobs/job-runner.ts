import { setTimeout as sleep } from 'node:timers/promises';
import { IDLE, LeftToTheNext, PASSED_BY, wasDoneInPart } from '#application/shared/rounds';
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

/** Nothing parks what is tried once each time: failed so often in a row, it takes a person as what is parked does. */
const FAILURES_BORNE = 2;
/** While others of its things are done: some fail now and then, but one that fails so often does for good. */
const FAILURES_IN_PART_BORNE = 30;
/** What did not fail so long after its last failure has none to go on with: the next is another matter. */
const ROW_LAPSES_MS = 60 * 60_000;

/** Failures of one work. */
interface Row {
  /** Since something of it was done. */
  readonly inVain: number;
  /** Of some of it, since an hour without any. */
  readonly inPart: number;
  readonly lastAtMs: number;
}
const NONE: Row = { inVain: 0, inPart: 0, lastAtMs: 0 };

/** One BullMQ worker with this house's habits: always observed, handed back when the process stops. */
export class JobRunner {
  private worker: BullWorker | null = null;
  /** By job, of those that are tried once, or go on with the next round. */
  private readonly rows = new Map<string, Row>();

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
    this.endRow(job.name, run === IDLE);
    this.observer.done(this.queue, job.name, performance.now() - started);
  }

  /** Others that are done say nothing of those that fail in part: their row ends by time alone. */
  private endRow(name: string, isIdle: boolean): void {
    const row = this.rows.get(name);
    if (row === undefined) return;
    if (Date.now() - row.lastAtMs > ROW_LAPSES_MS) this.rows.delete(name);
    else if (!isIdle) this.rows.set(name, { ...row, inVain: 0 });
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
    const before = this.rows.get(name) ?? NONE;
    const isInPart = wasDoneInPart(error);
    const inVain = isInPart ? 1 : before.inVain + 1;
    const inPart = before.inPart + (isInPart ? 1 : 0);
    this.rows.set(name, { inVain, inPart, lastAtMs: Date.now() });
    const isForGood = inPart > FAILURES_IN_PART_BORNE;
    const parked = isForGood || inVain > FAILURES_BORNE;
    const inARow = isForGood ? Math.max(inPart, inVain) : inVain;
    this.observer.failed({ queue: this.queue, job: name, id, attempt, error, parked, inARow });
  }
}
