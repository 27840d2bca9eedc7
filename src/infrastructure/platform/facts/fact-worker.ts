import { UnrecoverableError } from 'bullmq';
import type { PublishedFact, UnitOfWork } from '#application/shared/ports';
import { replayFailed } from '../jobs/failed-jobs.ts';
import type { JobObserver } from '../jobs/job-observer.ts';
import { JobRunner, type RunnerOptions } from '../jobs/job-runner.ts';
import type { QueueBackend } from '../jobs/queue-backend.ts';
import { FACTS_QUEUE, type Delivery } from './fact-queue.ts';
import type { Subscriptions } from './subscriptions.ts';

/** Plain SQL with `$1` parameters, in the transaction of the unit of work that is open. */
export interface SqlInTransaction {
  row<Row>(text: string, params?: readonly unknown[]): Promise<Row | null>;
}

/**
 * Runs consumers. Each runs inside one unit of work that this worker has opened, together with its mark in the inbox:
 * its rows, its own facts and the mark are written together or not at all. So a consumer uses repositories and SQL
 * directly and never calls a use case, which would open a second unit of work and be refused. One that throws is tried
 * again later, then parked. Facts come in no promised order.
 */
export class FactWorker {
  private readonly runner: JobRunner;

  constructor(
    backend: QueueBackend,
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly sql: SqlInTransaction,
    observer: JobObserver,
    options: RunnerOptions,
  ) {
    this.runner = new JobRunner(backend, FACTS_QUEUE, observer, options, (job) =>
      this.consume(job.data as unknown as Delivery),
    );
  }

  start(): void {
    this.runner.start();
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  private async consume({ factId, consumer }: Delivery): Promise<void> {
    await this.unitOfWork.run(async () => {
      const { fresh, fact } = await this.take(factId, consumer);
      if (!fresh) return;
      // Facts are kept 30 days, as failed jobs are: only a replay by hand can come too late.
      if (!fact) throw new UnrecoverableError(`The fact ${factId} is no longer kept`);
      const handler = this.subscriptions.handler(consumer, fact.name);
      if (!handler) throw new Error(`${consumer} does not subscribe to ${fact.name} here`);
      await handler.on(fact, { factId });
    });
  }

  /** Marks the delivery as done, in one round trip with reading the fact. Waits for a twin that is at it. */
  private async take(
    factId: string,
    consumer: string,
  ): Promise<{ fresh: boolean; fact: PublishedFact | null }> {
    const taken = await this.sql.row<{ fresh: boolean; fact: PublishedFact | null }>(
      `with mark as (
         insert into platform.inbox (fact_id, consumer) values ($1, $2) on conflict do nothing returning 1)
       select exists (select from mark) as fresh, (select payload from platform.outbox where id = $1) as fact`,
      [factId, consumer],
    );
    return taken ?? { fresh: false, fact: null };
  }
}

/**
 * Gives parked deliveries another round of tries, once their cause is mended.
 * @returns how many
 */
export const replayParkedFacts = (backend: QueueBackend): Promise<number> =>
  replayFailed(backend, FACTS_QUEUE);
