import { UnrecoverableError } from 'bullmq';
import type { PublishedFact, ToldFact, UnitOfWork } from '#application/shared/ports';
import { replayFailed } from '../jobs/failed-jobs.ts';
import type { JobObserver } from '../jobs/job-observer.ts';
import { JobRunner, type RunnerOptions } from '../jobs/job-runner.ts';
import type { QueueBackend } from '../jobs/queue-backend.ts';
import { type BullFactQueue, type Delivery, type FactJob, FACTS_QUEUE, TOGETHER } from './fact-queue.ts';
import type { Subscriptions } from './subscriptions.ts';

/** Plain SQL with `$1` parameters, in the transaction of the unit of work that is open. */
export interface SqlInTransaction {
  rows<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

interface Consumed {
  readonly consumer: string;
  readonly facts: number;
  readonly milliseconds: number;
}

/**
 * Runs consumers, each inside a unit of work that this worker has opened, together with its mark in the inbox: its
 * rows, its own facts and the mark are written together or not at all. So a consumer uses repositories and SQL directly
 * and never calls a use case, which would open a second unit of work and be refused. One that throws is tried again
 * later, then parked. Facts come in no promised order.
 *
 * Deliveries that may share are first tried in one unit of work. When one of them fails nothing of it is kept, and each
 * is tried in a unit of work of its own: one that fails holds up nobody, and it alone is tried again.
 */
export class FactWorker {
  private readonly runner: JobRunner;

  constructor(
    backend: QueueBackend,
    private readonly queue: BullFactQueue,
    private readonly subscriptions: Subscriptions,
    private readonly unitOfWork: UnitOfWork,
    private readonly sql: SqlInTransaction,
    private readonly observer: JobObserver,
    private readonly options: RunnerOptions,
  ) {
    this.runner = new JobRunner(backend, FACTS_QUEUE, observer, options, async ({ id = '', data }) => {
      const job = data as unknown as FactJob;
      if ('together' in job) await this.consumeTogether(id, job.together);
      else await this.consume([job]);
    });
  }

  start(): void {
    this.runner.start();
  }

  close(): Promise<void> {
    return this.runner.close();
  }

  private async consumeTogether(id: string, deliveries: readonly Delivery[]): Promise<void> {
    try {
      this.tell(await this.consume(deliveries));
    } catch (error) {
      // None of them is at fault.
      if (await this.options.isDatabaseAway?.()) throw error;
      const failure = { queue: FACTS_QUEUE, job: TOGETHER, id, attempt: 1, parked: false };
      this.observer.failed({ ...failure, error: error as Error });
      await this.queue.deliver(await this.consumeOneByOne(deliveries));
    }
  }

  /** @returns those that failed: as jobs of their own they are tried again, told of, and parked in the end */
  private async consumeOneByOne(deliveries: readonly Delivery[]): Promise<Delivery[]> {
    const failed: Delivery[] = [];
    for (const delivery of deliveries)
      try {
        this.tell(await this.consume([delivery]));
      } catch {
        failed.push(delivery);
      }
    return failed;
  }

  /** In one unit of work: what was done before is left out, the rest is marked and done. */
  private consume(deliveries: readonly Delivery[]): Promise<Consumed[]> {
    return this.unitOfWork.run(async () => {
      const consumed: Consumed[] = [];
      for (const [consumer, facts] of await this.take(deliveries)) {
        const started = performance.now();
        await this.hand(consumer, facts);
        consumed.push({ consumer, facts: facts.length, milliseconds: performance.now() - started });
      }
      return consumed;
    });
  }

  /**
   * Marks deliveries as done, in one round trip with reading their facts. Waits for a twin that is at it; marks are set
   * in one order, so that twins do not wait for each other.
   */
  private async take(deliveries: readonly Delivery[]): Promise<Map<string, ToldFact[]>> {
    const rows = await this.sql.rows<Delivery & { fact: PublishedFact | null }>(
      `with mark as (
         insert into platform.inbox (fact_id, consumer)
         select * from unnest($1::uuid[], $2::text[]) as asked(fact_id, consumer) order by 1, 2
         on conflict do nothing returning fact_id, consumer)
       select m.fact_id as "factId", m.consumer, o.payload as fact
       from mark m left join platform.outbox o on o.id = m.fact_id order by o.position`,
      [deliveries.map((one) => one.factId), deliveries.map((one) => one.consumer)],
    );
    const taken = new Map<string, ToldFact[]>();
    for (const { factId, consumer, fact } of rows) {
      // Facts are kept 30 days, as failed jobs are: only a replay by hand can come too late.
      if (!fact) throw new UnrecoverableError(`The fact ${factId} is no longer kept`);
      taken.set(consumer, [...(taken.get(consumer) ?? []), { fact, factId }]);
    }
    return taken;
  }

  private async hand(consumer: string, facts: readonly ToldFact[]): Promise<void> {
    for (const [handler, told] of this.subscriptions.handlersOf(consumer, facts))
      if (handler.onAll && told.length > 1) await handler.onAll(told);
      else for (const { fact, factId } of told) await handler.on(fact, { factId });
  }

  private tell(consumed: readonly Consumed[]): void {
    for (const { consumer, facts, milliseconds } of consumed)
      for (let one = 0; one < facts; one++) this.observer.done(FACTS_QUEUE, consumer, milliseconds / facts);
  }
}

/**
 * Gives parked deliveries another round of tries, once their cause is mended.
 * @returns how many
 */
export const replayParkedFacts = (backend: QueueBackend): Promise<number> =>
  replayFailed(backend, FACTS_QUEUE);
