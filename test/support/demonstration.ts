import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freshDatabase } from './database.ts';

const SEED_MAIN = path.resolve('dist/interfaces/composition/seed-main.js');
/** Another number than that of the copies: a seed may take its time. */
const SEEDING = 7_418_201;

/** The name of a database that holds the demonstration, made by whoever asks first. */
export async function demonstrationTemplate(): Promise<string> {
  const { TEST_POSTGRES_URL: adminUrl, TEST_POSTGRES_RUN: run } = process.env;
  if (!adminUrl || !run) throw new Error('No PostgreSQL: the Jest project must have the global setup.');
  const name = `test_${run}_demonstration`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [SEEDING]);
    const { rows } = await admin.query('select 1 from pg_database where datname = $1 and not datallowconn', [
      name,
    ]);
    if (rows.length > 0) return name;
    const database = await freshDatabase();
    await seedInto(database.url);
    const made = new URL(database.url).pathname.slice(1);
    await admin.query(`alter database ${made} rename to ${name}`);
    await admin.query(`alter database ${name} with allow_connections false`);
    return name;
  } finally {
    await admin.end();
  }
}

async function seedInto(databaseUrl: string): Promise<void> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'community-seed-'));
  const child = spawn(process.execPath, [SEED_MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  fs.rmSync(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error(`The demonstration could not be made:\n${printed}`);
}
