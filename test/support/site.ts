import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freshDatabase } from './database.ts';
import { keptPort } from './kept-port.ts';
import { madeOnce } from './made-once.ts';

/** The built site as a process of its own, on a database of its own. */
export interface RunningSite {
  readonly url: string;
  readonly databaseUrl: string;
  /** Where the site writes its mails. */
  readonly mails: string;
  /** Everything that the site printed. */
  readonly printed: () => string;
  readonly isAlive: () => boolean;
  /** Beside the site, on its database. */
  rows<Row extends object = Record<string, unknown>>(
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
  /** Stops the site and removes its data. */
  stop(): Promise<void>;
}

export interface SiteOptions {
  /** `demo` copies the demonstration, made once in a run; `none` has nobody. */
  readonly seed?: 'demo' | 'none';
  readonly env?: Readonly<Record<string, string>>;
}

const MAIN = path.resolve('dist/interfaces/composition/main.js');
const SEED_MAIN = path.resolve('dist/interfaces/composition/seed-main.js');
const INSIGHTS_MAIN = path.resolve('dist/interfaces/composition/insights-rebuild-main.js');
const START_WITHIN_MS = 60_000;

/**
 * Starts the built site as it runs in production, on a copy of the demonstration unless told otherwise.
 * @throws when it was not built, and when it does not answer within a minute, with what it printed
 */
export async function startSite(options: SiteOptions = {}): Promise<RunningSite> {
  try {
    return await started(options);
  } catch (error) {
    // A port that was free is somebody else's by the time the site is up.
    if (!(error as Error).message.includes('EADDRINUSE')) throw error;
    return started(options);
  }
}

async function started({ seed = 'demo', env = {} }: SiteOptions): Promise<RunningSite> {
  if (!fs.existsSync(MAIN)) throw new Error('Build the site first: npm run build');
  const made = seed === 'demo' ? await demonstration() : null;
  const database = await freshDatabase(made?.template);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'community-site-'));
  if (made) fs.cpSync(made.folder, dataDir, { recursive: true });
  const port = await keptPort();
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      DATABASE_POOL: '5',
      SEED: 'none',
      DRAIN_SECONDS: '0',
      // Tests look at letters of what happened just now.
      LETTERS_WAIT_SECONDS: '0',
      // All tests come from one network.
      SEARCHES_PER_MINUTE: '100000',
      // A test does in a minute what nobody does in an hour.
      WRITES_PER_MINUTE: '0',
      ...env,
    }),
  });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {}); // the database is dropped while the last connection says goodbye
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
    await pool.end();
    await database.drop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await answering(`${url}/readyz`, () => child.exitCode);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${printed}`, { cause: error });
  }
  return {
    url,
    databaseUrl: database.url,
    mails: path.join(dataDir, 'mail'),
    printed: () => printed,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    rows: async (text, params = []) => (await pool.query(text, [...params])).rows,
    stop,
  };
}

/** The demonstration as `npm run seed` makes it: a database to copy, and the folder of its files. */
export async function demonstration(): Promise<{ readonly template: string; readonly folder: string }> {
  const folder = path.join(process.env['TEST_FOLDER']!, 'demonstration');
  return { template: await madeOnce('demonstration', (url) => seedInto(url, folder)), folder };
}

/** Also counts two years of days, which every site on a copy would do anew as soon as it starts. */
async function seedInto(databaseUrl: string, dataDir: string): Promise<void> {
  fs.mkdirSync(dataDir, { recursive: true });
  for (const main of [SEED_MAIN, INSIGHTS_MAIN]) await runToEnd(main, databaseUrl, dataDir);
}

async function runToEnd(main: string, databaseUrl: string, dataDir: string): Promise<void> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SEED: 'demo' }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The demonstration could not be made:\n${printed}`);
}

/** Ours without what Jest adds, so that the site runs as it does for everybody. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, ...ours } = process.env as Record<string, string>;
  return { ...ours, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...more };
}

async function answering(url: string, exitCode: () => number | null): Promise<void> {
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; await pause(50)) {
    if (exitCode() !== null) throw new Error(`The site ended with code ${exitCode()} while starting.`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`The site did not answer at ${url} within ${START_WITHIN_MS} ms.`);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
