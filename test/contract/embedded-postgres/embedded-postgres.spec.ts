import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { addressFor } from '#infrastructure/platform/embedded-postgres/address';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { keptPort } from '../../support/kept-port.ts';

const LAUNCHER = path.resolve('src/infrastructure/platform/embedded-postgres/start-embedded-postgres.ts');

let root: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

async function start(durable = false): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable });
  running.push(server);
  return server;
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function eventually<T>(work: () => Promise<T>, withinMs = 15_000): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(100);
    }
  }
}

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'embedded-'));
  fs.chmodSync(root, 0o755);
  dataDir = path.join(root, 'postgres');
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  fs.rmSync(root, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its rows over a stop and a start, and leaves nothing running', async () => {
    const first = await start(true);
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    running.pop();
    expect(fs.existsSync(path.join(dataDir, 'postmaster.pid'))).toBe(false);
    expect(fs.existsSync(`${dataDir}.owner.pid`)).toBe(false);

    const second = await start(true);
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('speaks UTF-8, has the extensions the site needs, and orders French words', async () => {
    const { url } = await start();
    await query(url, 'create extension unaccent; create extension pg_trgm; create extension citext');
    const rows = await query<{ word: string }>(
      url,
      `select word from (values ('zèbre'), ('école'), ('ecole'), ('Été')) as w(word) order by word collate "fr-x-icu"`,
    );
    expect(rows.map((row) => row.word)).toEqual(['ecole', 'école', 'Été', 'zèbre']);
  });

  it('keeps its password and its data to itself', async () => {
    const { url } = await start();
    expect(fs.statSync(`${dataDir}.password`).mode & 0o777).toBe(0o600);
    expect(fs.statSync(dataDir).mode & 0o777).toBe(0o700);
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('is reached by a socket within its data alone', async () => {
    const { url } = await start();
    expect(new URL(url).searchParams.get('host')).toBe(dataDir);
    expect(fs.readdirSync(dataDir)).toContain('.s.PGSQL.5432');
    expect(fs.readdirSync(dataDir)).not.toContain('.s.try');
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  it('is reached by a port of this machine where one is asked for, or no socket would fit', async () => {
    const port = await keptPort();
    running.push(await startEmbeddedPostgres({ dataDir, port, durable: false }));
    const deep = path.join(root, 'é'.repeat(50), 'postgres');
    fs.mkdirSync(path.dirname(deep));
    running.push(await startEmbeddedPostgres({ dataDir: deep, durable: false }));
    expect(new URL(running[0]!.url).port).toBe(String(port));
    for (const { url } of running) {
      expect(new URL(url).hostname).toBe('127.0.0.1');
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    }
  });

  it('is reached by a port where a socket cannot stand', async () => {
    const { settings, url } = await addressFor(path.join(root, 'not-there'));
    expect(settings['listen_addresses']).toBe('127.0.0.1');
    expect(url('secret')).toBe(`postgres://app:secret@127.0.0.1:${settings['port']}/postgres`);
  });

  it('refuses a second start on the same data and says who holds it', async () => {
    const { url } = await start();
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(
      `is in use by process ${process.pid}: stop it first`,
    );
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes data over whose owner is gone, although another process has its number now', async () => {
    fs.writeFileSync(`${dataDir}.owner.pid`, `${process.pid} 1`);
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('runs again on the same address after its process was killed', async () => {
    const server = await start(true);
    await query(server.url, 'create table kept as select 7 as n');
    const killed = server.pid();
    process.kill(killed, 'SIGKILL');
    expect(await eventually(() => query(server.url, 'select n from kept'))).toEqual([{ n: 7 }]);
    expect(server.pid()).not.toBe(killed);
  });

  it('is not given up where it is being stopped', async () => {
    const heard = { failures: 0, givenUp: 0 };
    let stopped: Promise<void> | undefined;
    const server = await startEmbeddedPostgres({
      dataDir,
      durable: false,
      log: (line) => {
        if (line.startsWith('PostgreSQL did not start') && ++heard.failures === 6) stopped = server.stop();
      },
      onGivenUp: () => (heard.givenUp += 1),
    });
    fs.writeFileSync(path.join(dataDir, 'PG_VERSION'), '0');
    process.kill(server.pid(), 'SIGKILL');
    await eventually(
      () => (stopped ? Promise.resolve() : Promise.reject(new Error('It tries still.'))),
      30_000,
    );
    await stopped;
    expect(heard).toEqual({ failures: 6, givenUp: 0 });
  }, 60_000);

  it('serves again after its owner was killed without a word', async () => {
    const script = `
      const { startEmbeddedPostgres } = await import(${JSON.stringify(LAUNCHER)});
      const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.stdout.write('ready');
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: process.env.PATH, NODE_ENV: 'test' },
    });
    await new Promise<void>((resolve, reject) => {
      owner.stdout.once('data', () => resolve());
      owner.once('exit', (code) => reject(new Error(`owner ended with ${code}`)));
    });
    owner.removeAllListeners('exit');
    const ended = new Promise((resolve) => owner.once('exit', resolve));
    owner.kill('SIGKILL');
    await ended;
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
