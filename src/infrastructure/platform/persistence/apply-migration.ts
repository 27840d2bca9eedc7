import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, DatabaseError } from 'pg';
import type { Migration, MigrationBeside } from './migration.ts';

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK_DETECTED = '40P01';

/** How long a step that meets a lock is begun anew. */
export interface Patience {
  /** Between two tries, in which whoever was held up behind the step gets on. */
  readonly pauseMs: number;
  readonly giveUpMs: number;
  /** How often it is told that something still waits which no bound is set to. */
  readonly tellMs: number;
  /** Told of each try that had to wait too long, and of what waits on. @param migration null: before any of them */
  readonly onWait: (migration: string | null, waits: string) => void;
}

/** A migration found its tables locked for all the time that it may try. */
export class MigrationHeldUp extends Error {
  constructor(migration: Migration | MigrationBeside, patience: Patience, cause: Error) {
    const left =
      'beside' in migration
        ? 'What it did before that stands, and the next start begins it anew; what serves goes on. '
        : 'It left nothing behind, and what serves goes on. ';
    super(
      `The migration ${migration.name} did not get its locks within ${Math.round(patience.giveUpMs / 60_000)} minutes: ${cause.message}. ` +
        left +
        'Some long transaction holds the tables: a pg_dump, a backup, a ' +
        'session left open. Find it with "select pid, xact_start, state, query from pg_stat_activity where xact_start is ' +
        'not null order by xact_start", wait for its end or end it with "select pg_terminate_backend(pid)", then start again.',
      { cause },
    );
  }
}

/**
 * Applies one step. It waits for no lock longer than two seconds, for all who ask for the same table meanwhile wait behind it:
 * it lets go, and begins anew after a pause.
 * @throws {MigrationHeldUp} when it found no moment
 */
export async function applyMigration(
  client: Client,
  migration: Migration | MigrationBeside,
  patience: Patience,
): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      return 'beside' in migration
        ? await toldOn(patience, migration.name, BESIDE, () => applyBeside(client, migration))
        : await applyWhole(client, migration);
    } catch (error) {
      const { code } = error as DatabaseError;
      if (code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK_DETECTED) throw error;
      if (performance.now() - began >= patience.giveUpMs)
        throw new MigrationHeldUp(migration, patience, error as Error);
      patience.onWait(migration.name, `waits for a lock and tries again: ${(error as Error).message}`);
      await sleep(patience.pauseMs);
    }
  }
}

const BESIDE =
  'goes on beside those who read and write, and waits for the end of every transaction that began before it';

/** Has it told again and again that something goes on, as long as it does: no start hangs in silence. */
export async function toldOn<Result>(
  { tellMs, onWait }: Patience,
  migration: string | null,
  waits: string,
  act: () => Promise<Result>,
): Promise<Result> {
  const telling = setInterval(() => onWait(migration, waits), tellMs);
  try {
    return await act();
  } finally {
    clearInterval(telling);
  }
}

async function applyWhole(client: Client, { name, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '2s'`);
    await client.query(sql);
    await done(client, name);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Without a bound for locks: what is done beside others holds nobody up who reads or writes while it waits. */
async function applyBeside(client: Client, { name, beside }: MigrationBeside): Promise<void> {
  for (const statement of beside) await client.query(statement);
  await done(client, name);
}

const done = (client: Client, name: string): Promise<unknown> =>
  client.query('insert into platform.migration (name) values ($1)', [name]);
