import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { RelayObserver } from '../facts/outbox-relay.ts';
import type { FailedJob, JobObserver } from '../jobs/job-observer.ts';
import { within } from '../jobs/within.ts';
import type { AnsweredRequest } from './request-log.ts';

/** Counts of a pool of connections, as `pg.Pool` has them. */
export interface PoolCounts {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** Jobs by state. */
type QueueDepth = () => Promise<Readonly<Record<string, number>>>;

const QUEUE_ANSWER_MS = 1000;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this process tells about itself, in Prometheus' words. Event-loop lag and memory are among the defaults. */
export class Metrics implements JobObserver, RelayObserver {
  readonly registry = new Registry();
  private readonly requests: Histogram;
  private readonly jobs: Histogram;
  private readonly failures: Counter;
  private readonly troubles: Counter;
  private readonly facts: Counter;
  private readonly pools = new Map<string, PoolCounts>();
  private readonly queues = new Map<string, QueueDepth>();

  constructor() {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to the end of the answer, by route',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    });
    this.jobs = new Histogram({
      name: 'job_duration_seconds',
      help: 'Jobs done; in the queue "facts", one fact consumed by the consumer that the job is named after',
      labelNames: ['queue', 'job'],
      buckets: SECONDS,
      registers,
    });
    this.failures = new Counter({
      name: 'job_failures_total',
      help: 'Tries that failed; parked ones wait for a person, or failed three times in a row by the clock, or over thirty times in part',
      labelNames: ['queue', 'job', 'parked'],
      registers,
    });
    this.troubles = new Counter({
      name: 'queue_troubles_total',
      help: 'Errors of the queues or the relay themselves',
      labelNames: ['queue'],
      registers,
    });
    this.facts = new Counter({
      name: 'facts_total',
      help: 'Facts relayed, their deliveries, and deliveries made again because the queue may have lost them',
      labelNames: ['what'],
      registers,
    });
    const readPools = (gauge: Gauge) => this.readPools(gauge);
    const readQueues = (gauge: Gauge) => this.readQueues(gauge);
    new Gauge({
      name: 'database_connections',
      help: 'Connections of this process, and requests that wait for one',
      labelNames: ['pool', 'state'],
      registers,
      collect() {
        readPools(this);
      },
    });
    new Gauge({
      name: 'queue_depth',
      help: 'Jobs by state, in all processes together',
      labelNames: ['queue', 'state'],
      registers,
      collect() {
        return readQueues(this);
      },
    });
  }

  answered(request: AnsweredRequest): void {
    const { method, route, status } = request;
    this.requests.observe(
      { method, route, status: `${Math.floor(status / 100)}xx` },
      request.milliseconds / 1000,
    );
  }

  done(queue: string, job: string, milliseconds: number): void {
    this.jobs.observe({ queue, job }, milliseconds / 1000);
  }

  failed({ queue, job, parked }: FailedJob): void {
    this.failures.inc({ queue, job, parked: String(parked) });
  }

  troubled(queue: string): void {
    this.troubles.inc({ queue });
  }

  relayed(facts: number, deliveries: number): void {
    this.facts.inc({ what: 'relayed' }, facts);
    this.facts.inc({ what: 'delivered' }, deliveries);
  }

  redelivered(deliveries: number): void {
    this.facts.inc({ what: 'redelivered' }, deliveries);
  }

  relayFailed(): void {
    this.troubles.inc({ queue: 'outbox' });
  }

  /** @param counts asked for whenever the metrics are */
  watchPool(pool: string, counts: PoolCounts): void {
    this.pools.set(pool, counts);
  }

  /** @param depth by state; asked whenever the metrics are */
  watchQueue(queue: string, depth: QueueDepth): void {
    this.queues.set(queue, depth);
  }

  private readPools(gauge: Gauge): void {
    for (const [pool, counts] of this.pools) {
      gauge.set({ pool, state: 'open' }, counts.totalCount);
      gauge.set({ pool, state: 'idle' }, counts.idleCount);
      gauge.set({ pool, state: 'waited-for' }, counts.waitingCount);
    }
  }

  private async readQueues(gauge: Gauge): Promise<void> {
    gauge.reset();
    for (const [queue, depth] of this.queues) {
      try {
        const counts = await within(QUEUE_ANSWER_MS, `depth of ${queue}`, depth());
        for (const [state, count] of Object.entries(counts)) gauge.set({ queue, state }, count);
      } catch {
        this.troubled(queue); // the other figures matter all the more then
      }
    }
  }
}
