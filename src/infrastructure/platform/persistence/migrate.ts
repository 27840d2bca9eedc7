import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { applyMigration, type Patience, toldOn } from './apply-migration.ts';
import type { Migration, MigrationBeside } from './migration.ts';
import { MIGRATIONS } from './migrations-in-order.ts';
import { refuseOldPostgres } from './postgres-version.ts';

/** Steps that meet a lock are begun anew for ten minutes; what was held up behind them has the pauses to get on. */
const PATIENCE: Patience = {
  pauseMs: 5000,
  giveUpMs: 10 * 60_000,
  tellMs: 30_000,
  onWait: (migration, waits) => process.stderr.write(`${waitingSentence(migration, waits)}\n`),
};

/** What operators are told, and look for in the log. @param migration null: before any of them */
export const waitingSentence = (migration: string | null, waits: string): string =>
  `${migration === null ? 'The start' : `The migration ${migration}`} ${waits}`;

/**
 * Brings the database up to date, each migration in its own transaction or, where it says so, beside those who read and write. Processes that start at once wait for
 * each other; names that are done are not done again.
 * @returns the names that were applied
 * @throws where PostgreSQL is too old
 * @throws {MigrationHeldUp} when somebody holds a table for longer than it may be waited for
 */
export async function migrate(
  url: string,
  patience: Partial<Patience> = {},
  migrations: readonly (Migration | MigrationBeside)[] = MIGRATIONS,
): Promise<string[]> {
  const patient = { ...PATIENCE, ...patience };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await refuseOldPostgres(client);
    await toldOn(patient, null, 'waits for another process that applies migrations', () => alone(client));
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migration (name text primary key, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string }>('select name from platform.migration');
    const done = new Set(rows.map((row) => row.name));
    const missing = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of missing) await applyMigration(client, migration, patient);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** Asked for again and again: whoever waited within a statement would be waited for by an index that is made beside others. */
async function alone(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock(727001) as alone');
    if (rows[0]?.alone) return;
    await sleep(200);
  }
}
