import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { PatientPool } from '../jobs/patient-pool.ts';
import { connectionWith } from '../persistence/connection-options.ts';
import { CONNECTIONS_BESIDE } from '../persistence/connections.ts';
import { PostgresListener } from '../persistence/postgres-listener.ts';
import type { BullFactQueue, Delivery } from './fact-queue.ts';
import { LostDeliveries, type LostDeliveriesOptions } from './lost-deliveries.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface RelayObserver {
  relayed(facts: number, deliveries: number): void;
  /** Jobs that the queue had lost were given to it again. */
  redelivered(deliveries: number): void;
  relayFailed(error: Error): void;
}

interface RelayOptions extends LostDeliveriesOptions {
  readonly batch?: number;
  /** How long a fact waits at most when its ring was lost. */
  readonly pollMs?: number;
  readonly lostCheckMs?: number;
  /** How long the relay gathers after it carried something; a fact that comes after a quiet while does not wait. */
  readonly gatherMs?: number;
}

const DEFAULTS = { batch: 200, pollMs: 1000, lostCheckMs: 10_000, gatherMs: 200 };

/** Facts of one job at most, so that several workers share a crowd: what is gathered while members write much is one or two jobs. */
const FACTS_TOGETHER = 40;
const PAUSE_AFTER_ERROR_MS = 500;

/**
 * Carries facts from the outbox to the fact queue, at least once each. Any number of processes may run one at once.
 * A crash between the hand-over and the mark repeats the hand-over, which the queue and the inbox absorb.
 */
export class OutboxRelay {
  private readonly pool: Pool;
  private readonly bell: PostgresListener;
  private readonly lost: LostDeliveries;
  private readonly settings: typeof DEFAULTS;
  private working: Promise<void> | null = null;
  private rung = false;
  private stopped = false;
  private wake: (() => void) | null = null;
  private checking: NodeJS.Timeout | undefined;

  constructor(
    databaseUrl: string,
    private readonly queue: BullFactQueue,
    private readonly subscriptions: Subscriptions,
    private readonly observer: RelayObserver,
    options: RelayOptions = {},
  ) {
    this.settings = { ...DEFAULTS, ...options };
    const onError = (error: Error) => {
      if (!this.stopped) this.observer.relayFailed(error);
    };
    this.pool = new PatientPool(
      {
        ...connectionWith(databaseUrl, '-c idle_in_transaction_session_timeout=30000'),
        max: CONNECTIONS_BESIDE.relay,
      },
      onError,
    );
    const ring = () => this.ring();
    this.bell = new PostgresListener(databaseUrl, 'outbox', { told: ring, hears: ring }, onError);
    this.lost = new LostDeliveries(this.pool, queue, subscriptions, options);
  }

  start(): void {
    this.bell.start();
    this.working ??= this.work();
    this.checking = setInterval(() => void this.findLost(), this.settings.lostCheckMs).unref();
  }

  /** Finishes the batch in hand. */
  async close(): Promise<void> {
    this.stopped = true;
    clearInterval(this.checking);
    this.ring();
    await Promise.all([this.bell.close(), this.working, this.lost.idle()]);
    await this.pool.end();
  }

  private ring(): void {
    this.rung = true;
    this.wake?.();
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      this.rung = false;
      try {
        const carried = await this.relayAll();
        if (carried > 0 && !this.stopped) await sleep(this.settings.gatherMs);
        await this.rest();
      } catch (error) {
        this.observer.relayFailed(error as Error);
        if (!this.stopped) await sleep(PAUSE_AFTER_ERROR_MS);
      }
    }
  }

  private async relayAll(): Promise<number> {
    for (let carried = 0; ;) {
      const taken = await this.relayBatch();
      carried += taken;
      if (taken < this.settings.batch || this.stopped) return carried;
    }
  }

  private async rest(): Promise<void> {
    if (this.rung || this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.settings.pollMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = null;
  }

  /** @returns how many facts were taken */
  private async relayBatch(): Promise<number> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const { rows } = await client.query<Waiting>(TAKE, [this.settings.batch]);
      const delivered = rows.length > 0 ? await this.handOver(rows) : 0;
      await client.query('commit');
      if (rows.length > 0) this.observer.relayed(rows.length, delivered);
      return rows.length;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken); // a broken connection is closed, which also undoes its transaction
    }
  }

  /** @returns how many deliveries */
  private async handOver(facts: readonly Waiting[]): Promise<number> {
    const alone: Delivery[] = [];
    const sharing: Delivery[][] = [];
    for (const { id: factId, name } of facts) {
      const to = this.subscriptions.to(name).map(({ consumer, shares }) => ({ factId, consumer, shares }));
      alone.push(...to.filter(({ shares }) => !shares).map(delivery));
      const shared = to.filter(({ shares }) => shares).map(delivery);
      if (shared.length > 0) sharing.push(shared);
    }
    const together: Delivery[][] = [];
    for (let i = 0; i < sharing.length; i += FACTS_TOGETHER)
      together.push(sharing.slice(i, i + FACTS_TOGETHER).flat());
    await this.queue.deliver(alone, together);
    return alone.length + sharing.flat().length;
  }

  private async findLost(): Promise<void> {
    try {
      const redelivered = await this.lost.redeliver();
      if (redelivered > 0) this.observer.redelivered(redelivered);
    } catch (error) {
      this.observer.relayFailed(error as Error);
    }
  }
}

/** Marked at once; the mark is kept once they were handed over. */
const TAKE = `
  with waiting as (
    select position from platform.outbox where relayed_at is null order by position limit $1 for update skip locked),
  taken as (
    update platform.outbox o set relayed_at = clock_timestamp() from waiting w where o.position = w.position
    returning o.position, o.id, o.name)
  select id, name from taken order by position`;

interface Waiting {
  readonly id: string;
  readonly name: string;
}

const delivery = ({ factId, consumer }: Delivery): Delivery => ({ factId, consumer });
