import type { Fact } from '#domain/shared/aggregate-root';
import type { PublishedFact } from '#application/shared/ports';
import type { Sql } from './sql.ts';
import type { Writing } from './written-together.ts';

/** Turns a context's own fact into what other contexts may know, or into nothing. */
export type Publisher = (fact: Fact) => PublishedFact | undefined;

/** What writes facts beside the rows. */
export const toOutbox = (facts: readonly PublishedFact[], nextId: () => string): Writing => ({
  text: `insert into platform.outbox (id, name, occurred_at, payload)
    select id, name, at, payload from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::jsonb[]) as f(id, name, at, payload)`,
  params: [
    facts.map(nextId),
    facts.map((f) => f.name),
    facts.map((f) => f.at),
    facts.map((f) => JSON.stringify(f)),
  ],
});

/** Writes facts beside the rows, in their transaction, and rings the relay. */
export async function writeToOutbox(
  sql: Sql,
  facts: readonly PublishedFact[],
  nextId: () => string,
): Promise<void> {
  if (facts.length === 0) return;
  await sql.writeTogether([toOutbox(facts, nextId)], { rings: true });
}
