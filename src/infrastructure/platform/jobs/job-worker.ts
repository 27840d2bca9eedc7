import type { Job } from '#application/shared/job';
import { JOBS_QUEUE } from './bull-jobs.ts';
import type { JobObserver } from './job-observer.ts';
import { JobRunner, type RunnerOptions } from './job-runner.ts';
import { MailPatience, PATIENCE_WITH_MAIL, type PatienceWithMail } from './mail-patience.ts';
import type { BullJob, QueueBackend } from './queue-backend.ts';

/** May run twice for one job: a process can die between the work and its mark. */
type JobHandler<Data extends object> = (data: Data) => Promise<unknown>;

/** Empties the queue of `BullJobs`. */
export class JobWorker {
  private readonly handlers = new Map<string, JobHandler<never>>();
  private readonly mails = new Set<string>();
  private readonly runner: JobRunner;
  private readonly patience: MailPatience;

  constructor(
    backend: QueueBackend,
    observer: JobObserver,
    options: RunnerOptions,
    patience: PatienceWithMail = PATIENCE_WITH_MAIL,
  ) {
    this.runner = new JobRunner(backend, JOBS_QUEUE, observer, options, (job) => this.run(job));
    this.patience = new MailPatience(patience, ({ name, id = '', attemptsStarted }, error) =>
      observer.failed({
        queue: JOBS_QUEUE,
        job: name,
        id,
        attempt: attemptsStarted,
        parked: false,
        error,
      }),
    );
  }

  /** @throws when the name is taken */
  handle<Data extends object>(job: Job<Data>, handler: JobHandler<Data>): this {
    if (this.handlers.has(job)) throw new Error(`Two handlers for the job ${job}`);
    // What comes back from the queue is what was enqueued under that name.
    this.handlers.set(job, handler as JobHandler<never>);
    return this;
  }

  /**
   * Handles a job that sends one mail: while the mail server does not take it, it is tried for a day.
   * @throws when the name is taken
   */
  handleMail<Data extends object>(job: Job<Data>, handler: JobHandler<Data>): this {
    this.mails.add(job);
    return this.handle(job, handler);
  }

  start(): void {
    this.runner.start();
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  private async run(job: BullJob): Promise<unknown> {
    const handler = this.handlers.get(job.name);
    // Tried again later: during a rolling release, a newer process may know it.
    if (!handler) throw new Error(`No handler for the job ${job.name}`);
    if (!this.mails.has(job.name)) return handler(job.data as never);
    return this.patience.send(job, async () => void (await handler(job.data as never)));
  }
}
