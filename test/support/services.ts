/**
 * What the tests need beside themselves, in one process for a whole run: a PostgreSQL with a migrated template, a Redis
 * where the machine has one, a Chromium. Says where they are in one line of JSON, ends when its standard input closes.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { NEWCOMERS_AS_ANYBODY } from './database.ts';
import { findChromium } from './find-chromium.ts';
import { startRedis } from './start-redis.ts';

const ENOUGH_BYTES = 6 * 1024 ** 3;

type Cleanup = () => Promise<void> | void;
const cleanups: Cleanup[] = [];

const folder = fs.mkdtempSync(path.join(roomyMemory() ?? os.tmpdir(), 'community-tests-'));
fs.chmodSync(folder, 0o755);
cleanups.push(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Where files lie in memory, if the machine has plenty of both: hundreds of databases come and go in a run. */
function roomyMemory(): string | null {
  const shared = '/dev/shm';
  if (!fs.existsSync(shared)) return null;
  const { bavail, bsize } = fs.statfsSync(shared);
  return Math.min(bavail * bsize, os.freemem()) > ENOUGH_BYTES ? shared : null;
}

async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) {
    await Promise.resolve(cleanup()).catch((error: Error) => console.error(error.message));
  }
}

async function postgres(): Promise<Record<string, string>> {
  const run = randomBytes(4).toString('hex');
  let url = process.env.TEST_DATABASE_URL;
  if (!url) {
    const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), durable: false });
    cleanups.push(() => server.stop());
    url = server.url;
  }
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  cleanups.push(() => admin.end());
  const template = `test_${run}_template`;
  await admin.query(`create database ${template}`);
  cleanups.push(async () => {
    const { rows } = await admin.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`test_${run}_`],
    );
    for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
  });
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrate(templateUrl.href);
  // Most tests are about something else: there newcomers publish at once, as they did before there was a rule.
  await withoutNewcomerRule(templateUrl.href);
  // Closed to everybody: a database in use cannot be copied.
  await admin.query(`alter database ${template} with allow_connections false`);
  return { TEST_POSTGRES_URL: url, TEST_POSTGRES_RUN: run, TEST_FOLDER: folder };
}

async function migrate(url: string): Promise<void> {
  const file = path.resolve('src/infrastructure/platform/persistence/migrate.ts');
  if (!fs.existsSync(file)) return;
  const module = (await import(file)) as { migrate(url: string): Promise<unknown> };
  await module.migrate(url);
}

async function withoutNewcomerRule(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `insert into community.newcomer_rule (number, rule, note, written_at)
     select 2, rule || '{"firstPosts":0,"firstLinks":0,"freshHours":0,"throwaway":false,"copies":0,"flood":0}', $1, now()
     from community.newcomer_rule`,
    [NEWCOMERS_AS_ANYBODY],
  );
  await client.end();
}

async function redis(): Promise<Record<string, string>> {
  const server = await startRedis(path.join(folder, 'redis'));
  if (!server) return {};
  cleanups.push(() => server.stop());
  return { REDIS_TEST_URL: server.url };
}

function chromium(): Record<string, string> {
  try {
    return { TEST_CHROMIUM: JSON.stringify(findChromium()) };
  } catch (error) {
    console.error(`No Chromium: ${(error as Error).message}`);
    return {};
  }
}

process.on('SIGINT', () => {});
process.stdin.resume().once('close', () => {
  void cleanUp().then(() => process.exit(0));
});
try {
  const [databases, queue] = await Promise.all([postgres(), redis()]);
  process.stdout.write(`${JSON.stringify({ ...databases, ...queue, ...chromium() })}\n`);
} catch (error) {
  console.error(error);
  await cleanUp();
  process.exit(1);
}
