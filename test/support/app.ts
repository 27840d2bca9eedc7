import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { freshDatabase } from './database.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAIN = path.join(ROOT, 'dist/interfaces/composition/main.js');
const STARTS_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 15_000;

export interface TestApp {
  /** Where it answers, without a slash at its end. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Files and mails, the latter in `mails/`. */
  readonly dataDir: string;
  /** What it has written so far, the last 20,000 characters. */
  readonly output: () => string;
  readonly isAlive: () => boolean;
  rows<Row extends object = Record<string, unknown>>(
    text: string,
    params?: readonly unknown[],
  ): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** `none` unless told: an empty database with roles and rights. */
  readonly seed?: 'demo' | 'none';
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * The built site as it runs in production, in a process of its own, on a database and a folder of its own.
 * @throws with its output, when it does not answer in a minute
 */
export async function startApp(options: StartOptions = {}): Promise<TestApp> {
  if (!fs.existsSync(MAIN)) throw new Error('Build the site first: npm run build');
  const database = await freshDatabase();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'community-app-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let output = '';
  const child = spawn(process.execPath, [MAIN], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      PORT: String(port),
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      SEED: options.seed ?? 'none',
      ...options.env,
    },
  });
  const listen = (chunk: Buffer) => void (output = (output + chunk.toString()).slice(-20_000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  pool.on('error', () => {});
  const stop = async () => {
    await ended(child);
    await pool.end();
    await database.drop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await answers(url, child);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${output}`);
  }
  return {
    url,
    databaseUrl: database.url,
    dataDir,
    output: () => output,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    rows: async (text, params = []) => (await pool.query(text, [...params])).rows,
    stop,
  };
}

export interface SignedIn {
  readonly memberId: string;
  readonly handle: string;
  /** For the header `Cookie`. */
  readonly cookie: string;
}

/** A session of the account with this address, as if its password had just been given. */
export async function signedIn(app: Pick<TestApp, 'rows'>, email: string): Promise<SignedIn> {
  const [row] = await app.rows<{ member_id: string }>(
    'select member_id from community.account where email_key = $1',
    [email.toLowerCase()],
  );
  if (!row) throw new Error(`Nobody has the address ${email}`);
  return sessionOf(app, row.member_id);
}

/** A member without an account, confirmed and signed in. */
export async function newMember(
  app: Pick<TestApp, 'rows'>,
  p: {
    readonly handle: string;
    readonly role?: string;
    readonly status?: string;
    readonly branches?: readonly string[];
    /** 1 unless told: 0 is a newcomer, who may write little. */
    readonly trust?: number;
  },
): Promise<SignedIn> {
  const id = uuidv7();
  const { handle, role = 'member', status = 'active', branches = [], trust = 1 } = p;
  await app.rows(
    `insert into community.member (id, pseudonym, handle, skeleton, role, status, branches, trust_level, charter_version, joined_at)
     values ($1, $2, $2, $2, $3, $4, $5, $6, '1', date_trunc('milliseconds', now()))`,
    [id, handle, role, status, branches, trust],
  );
  if (role !== 'member')
    await app.rows(
      `insert into moderation.role_assignment (member_id, role, department)
       values ($1, $2::text, case when $2::text = 'agent' then 'Department of Health' end)`,
      [id, role],
    );
  return sessionOf(app, id);
}

async function sessionOf(app: Pick<TestApp, 'rows'>, memberId: string): Promise<SignedIn> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('hex');
  const [row] = await app.rows<{ handle: string }>(
    `with opened as (
       insert into community.session (hash, id, member_id, created_at, last_seen_at, confirmed_at, expires_at)
       values ($1, $2, $3, now(), now(), now(), now() + interval '1 day') returning member_id)
     select m.handle from community.member m join opened on opened.member_id = m.id`,
    [hash, uuidv7(), memberId],
  );
  return { memberId, handle: row!.handle, cookie: `session=${secret}` };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The site ended at its start');
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return;
  }
  throw new Error('The site did not answer in a minute');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
  await over;
  clearTimeout(impatient);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
