import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { keptPort } from '../support/kept-port.ts';

const MAIN = path.resolve('dist/interfaces/composition/main.js');
const WORKS = { retryMs: 50, withinMs: 40_000 };

let database: FreshDatabase;
let dataDir: string;
let url: string;
let metricsPort: number;
let other: pg.Client;
let site: ChildProcess;
let printed: string;

beforeEach(async () => {
  database = await freshDatabase();
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'start-'));
  other = new pg.Client({ connectionString: database.url });
  other.on('error', () => {});
  await other.connect();
});

afterEach(async () => {
  await stopped();
  await other.end();
  await database.drop();
  fs.rmSync(dataDir, { recursive: true });
});

it('says that it lives and is not ready while a migration waits for a lock, and tells of it in the log', async () => {
  // Whoever holds the mark of a step holds up the step, as a long transaction on its table does.
  await other.query(`create table kept as table platform.migration; truncate platform.migration`);
  await other.query(`insert into platform.migration select * from kept where name <> '347-seats-looked-at'`);
  await other.query(`begin; insert into platform.migration (name) values ('347-seats-looked-at')`);
  await begin({});
  expect(await answer('/healthz')).toMatchObject({ status: 200, text: 'ok' });
  expect(await answer('/readyz')).toMatchObject({ status: 503 });
  const page = await answer('/', { accept: 'text/html' });
  expect(page).toMatchObject({ status: 503, text: expect.stringContaining('Le site démarre') });
  expect(page.headers.get('retry-after')).toBe('5');
  const call = await answer('/api/v1/topics', { 'accept-language': 'en' });
  expect(call.headers.get('content-type')).toBe('application/problem+json');
  expect(JSON.parse(call.text)).toMatchObject({
    code: 'request.starting',
    title: 'The site is starting, and nothing was done. Try again in 5 seconds.',
  });
  expect(await scraped()).toContain('process_cpu_seconds_total');
  await until(() => printed.includes('The migration 347-seats-looked-at waits for a lock and tries again: '));
  expect(printed).not.toContain('not an error');
  await other.query('commit');
});

it('tells of both pools and both queues once it runs', async () => {
  await begin({});
  await until(async () => (await answer('/readyz')).status === 200);
  await until(async () => (await scraped()).includes('queue_depth{queue="jobs",state="failed"} 0'));
  const metrics = await scraped();
  for (const line of [
    'queue_depth{queue="facts",state="failed"} 0',
    'database_connections{pool="reading",state="open"}',
    'database_connections{pool="writing",state="waited-for"} 0',
  ])
    expect(metrics).toContain(line);
});

it('on SIGTERM is ready no more, answers for a moment, and ends without a word of trouble', async () => {
  await begin({ DRAIN_SECONDS: '2' });
  await until(async () => (await answer('/readyz')).status === 200);
  expect((await answer('/')).status).toBe(200);
  site.kill('SIGTERM');
  await until(async () => (await answer('/readyz')).status === 503);
  expect((await answer('/healthz')).status).toBe(200);
  await ended();
  expect(site.exitCode).toBe(0);
  expect(linesOfTrouble()).toEqual([]);
});

it('stops with its own database without a word of trouble', async () => {
  await begin({ DATABASE_URL: '', SEED: 'none' });
  await until(async () => (await answer('/readyz')).status === 200);
  site.kill('SIGTERM');
  await ended();
  expect(site.exitCode).toBe(0);
  expect(linesOfTrouble()).toEqual([]);
});

/** Starts the built site, and comes back once something listens. */
async function begin(env: Readonly<Record<string, string>>): Promise<void> {
  const port = await keptPort();
  metricsPort = await keptPort();
  url = `http://localhost:${port}`;
  printed = '';
  site = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      DRAIN_SECONDS: '0',
      ...env,
    },
  });
  for (const stream of [site.stdout!, site.stderr!])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  await until(async () => (await answer('/healthz').catch(() => null)) !== null);
}

async function answer(where: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${url}${where}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const scraped = async (): Promise<string> => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();

const linesOfTrouble = (): readonly string[] =>
  printed.split('\n').filter((line) => /"level":"(?:warn|error|fatal)"|Error|^\s+at /.test(line));

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const late = Date.now() + WORKS.withinMs; !(await holds()); await sleep(WORKS.retryMs)) {
    if (site.exitCode !== null) throw new Error(`The site ended with ${site.exitCode}:\n${printed}`);
    if (Date.now() > late) throw new Error(`Not within ${WORKS.withinMs} ms:\n${printed}`);
  }
}

const isOver = () => site.exitCode !== null || site.signalCode !== null;

const ended = async (): Promise<void> => {
  if (!isOver()) await new Promise((resolve) => site.once('exit', resolve));
};

async function stopped(): Promise<void> {
  if (isOver()) return;
  site.kill('SIGKILL');
  await ended();
}
