import pg from 'pg';
import { freshDatabase } from './database.ts';

/** Another number than that of the copies: what is made may take its time. */
const MAKING = 7_418_201;

/**
 * The name of a database to copy, filled once in a run by whoever asks first; the others wait for it meanwhile.
 * @param word by which it is known; one for each way to fill it
 * @param fill closes its own connections
 */
export async function madeOnce(word: string, fill: (databaseUrl: string) => Promise<void>): Promise<string> {
  const { TEST_POSTGRES_URL: adminUrl, TEST_POSTGRES_RUN: run } = process.env;
  if (!adminUrl || !run) throw new Error('No PostgreSQL: the Jest project must have the global setup.');
  const name = `test_${run}_${word}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1::int, hashtext($2))', [MAKING, word]);
    const { rows } = await admin.query('select 1 from pg_database where datname = $1 and not datallowconn', [
      name,
    ]);
    if (rows.length > 0) return name;
    const database = await freshDatabase();
    await fill(database.url);
    const made = new URL(database.url).pathname.slice(1);
    await admin.query(`alter database ${made} rename to ${name}`);
    await admin.query(`alter database ${name} with allow_connections false`);
    return name;
  } finally {
    await admin.end();
  }
}
