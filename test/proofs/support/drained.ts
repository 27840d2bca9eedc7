import { setTimeout as sleep } from 'node:timers/promises';
import { subscriptionsOf } from '#interfaces/composition/subscriptions';
import type { OwnSite } from './own-site.ts';

/** A database in which things can be counted. */
type Counted = Pick<OwnSite, 'count'>;

/** Who reacts to what, as the composition says; nobody is built for it. */
export function subscribed(): { facts: string[]; consumers: string[] } {
  const nobody = { get: () => ({ on: async () => {} }) };
  const { all } = subscriptionsOf(nobody as never);
  return { facts: all.map((one) => one.fact), consumers: all.map((one) => one.consumer) };
}

/** Every fact with each consumer that is to hear of it. `$1` facts, `$2` consumers. */
export const EXPECTED = `select o.id as fact_id, s.consumer from platform.outbox o
  join unnest($1::text[], $2::text[]) as s(fact, consumer) on s.fact = o.name`;

/** Deliveries that are still to come, and facts that the relay has not taken yet. */
export async function outstanding(site: Counted): Promise<number> {
  const { facts, consumers } = subscribed();
  return site.count(
    `select (select count(*) from platform.outbox where relayed_at is null)
       + (select count(*) from (${EXPECTED}) e where not exists
         (select from platform.inbox i where i.fact_id = e.fact_id and i.consumer = e.consumer))`,
    [facts, consumers],
  );
}

/** At first soon, since most effects are there at once. */
const LOOK_AGAIN_MS = [20, 40, 80, 120, 200];

/** Waits until everything that was said has been heard. @returns seconds it took, or null when it did not end */
export async function drained(site: Counted, withinMs: number): Promise<number | null> {
  const began = Date.now();
  for (let look = 0; Date.now() - began < withinMs; look += 1) {
    if ((await outstanding(site).catch(() => 1)) === 0) return (Date.now() - began) / 1000;
    await sleep(LOOK_AGAIN_MS[look] ?? 200);
  }
  return null;
}
