import type pg from 'pg';
import type { BullFactQueue, Delivery } from './fact-queue.ts';
import type { Subscriptions } from './subscriptions.ts';

export interface LostDeliveriesOptions {
  /** A delivery that is not done this long after it was handed over is looked for. */
  readonly lostAfterMs?: number;
  /** How far back a process looks when it starts. */
  readonly lookBackMs?: number;
}

const DEFAULTS = { lostAfterMs: 20_000, lookBackMs: 15 * 60_000 };

/** Facts looked at in one go, when a process starts and then each time. */
const LOOK_BACK_FACTS = 20_000;
const PAGE = 5000;
const REMEMBERED = 20_000;

/** With more jobs than this to do, the queue is slow rather than forgetful: what is missing waits in it. */
const BUSY = 200;

/**
 * Redis may lose its last second, or all it has; the outbox and the inbox do not. What was handed over but is not done
 * is handed over again, one job each: where that job still exists, BullMQ ignores the second one; where it is one of several
 * that wait together, whoever comes second finds it done.
 */
export class LostDeliveries {
  private readonly settings: typeof DEFAULTS;
  private readonly facts: string[];
  private readonly consumers: string[];
  private lookedUpTo: string | null = null;
  private missing: Delivery[] = [];
  private running: Promise<number> | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly queue: BullFactQueue,
    subscriptions: Subscriptions,
    options: LostDeliveriesOptions,
  ) {
    this.settings = { ...DEFAULTS, ...options };
    this.facts = subscriptions.all.map((one) => one.fact);
    this.consumers = subscriptions.all.map((one) => one.consumer);
  }

  /** @returns how many deliveries were handed over again, whether or not their job still existed */
  redeliver(): Promise<number> {
    this.running ??= this.look().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async idle(): Promise<void> {
    await this.running?.catch(() => 0); // whoever asked for it is told
  }

  private async look(): Promise<number> {
    this.lookedUpTo ??= await this.startingPoint();
    const upTo = await this.settledPosition(this.lookedUpTo);
    const [still, fresh] = await Promise.all([this.stillMissing(), this.notDone(this.lookedUpTo, upTo)]);
    this.missing = [...still, ...fresh].slice(-REMEMBERED);
    this.lookedUpTo = upTo;
    if (this.missing.length === 0 || (await this.isBusy())) return 0;
    for (let i = 0; i < this.missing.length; i += PAGE)
      await this.queue.deliver(this.missing.slice(i, i + PAGE));
    return this.missing.length;
  }

  private async isBusy(): Promise<boolean> {
    const { waiting = 0, active = 0, delayed = 0 } = await this.queue.depth();
    return waiting + active + delayed > BUSY;
  }

  private async startingPoint(): Promise<string> {
    const { rows } = await this.pool.query<{ position: string }>(
      `select coalesce(min(position) - 1, (select coalesce(max(position), 0) from platform.outbox)) as position
       from (select position, relayed_at from platform.outbox order by position desc limit $1) as recent
       where relayed_at is null or relayed_at > now() - make_interval(secs => $2)`,
      [LOOK_BACK_FACTS, this.settings.lookBackMs / 1000],
    );
    return rows[0]?.position ?? '0';
  }

  /** The last position before the first fact that is too young to be judged. */
  private async settledPosition(from: string): Promise<string> {
    const { rows } = await this.pool.query<{ position: string | null }>(
      `with page as (
         select position, relayed_at is null or relayed_at > now() - make_interval(secs => $2) as young
         from platform.outbox where position > $1 order by position limit $3)
       select coalesce(min(position) filter (where young) - 1, max(position)) as position from page`,
      [from, this.settings.lostAfterMs / 1000, PAGE],
    );
    return rows[0]?.position ?? from;
  }

  private async notDone(after: string, upTo: string): Promise<Delivery[]> {
    const { rows } = await this.pool.query<Delivery>(
      `select o.id as "factId", s.consumer from platform.outbox o
       join unnest($1::text[], $2::text[]) as s(fact, consumer) on s.fact = o.name
       where o.position > $3 and o.position <= $4 and not exists
         (select from platform.inbox i where i.fact_id = o.id and i.consumer = s.consumer)`,
      [this.facts, this.consumers, after, upTo],
    );
    return rows;
  }

  private async stillMissing(): Promise<Delivery[]> {
    if (this.missing.length === 0) return [];
    const { rows } = await this.pool.query<Delivery>(
      `select m.fact_id as "factId", m.consumer from unnest($1::uuid[], $2::text[]) as m(fact_id, consumer)
       where not exists (select from platform.inbox i where i.fact_id = m.fact_id and i.consumer = m.consumer)`,
      [this.missing.map((one) => one.factId), this.missing.map((one) => one.consumer)],
    );
    return rows;
  }
}
