import { JOBS_QUEUE } from './bull-jobs.ts';
import type { JobObserver } from './job-observer.ts';
import { JobRunner, type RunnerOptions } from './job-runner.ts';
import type { QueueBackend } from './queue-backend.ts';

/** May run twice for one job: a process can die between the work and its mark. */
export type JobHandler = (data: Readonly<Record<string, unknown>>) => Promise<void>;

/** Empties the queue of `BullJobs`. */
export class JobWorker {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly runner: JobRunner;

  constructor(backend: QueueBackend, observer: JobObserver, options: RunnerOptions) {
    this.runner = new JobRunner(backend, JOBS_QUEUE, observer, options, (job) =>
      this.run(job.name, job.data),
    );
  }

  /** @throws when the name is taken */
  handle(job: string, handler: JobHandler): this {
    if (this.handlers.has(job)) throw new Error(`Two handlers for the job ${job}`);
    this.handlers.set(job, handler);
    return this;
  }

  start(): void {
    this.runner.start();
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  private async run(name: string, data: Readonly<Record<string, unknown>>): Promise<void> {
    const handler = this.handlers.get(name);
    // Tried again later: during a rolling release, a newer process may know it.
    if (!handler) throw new Error(`No handler for the job ${name}`);
    await handler(data);
  }
}
