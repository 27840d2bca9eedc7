import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../support/database.ts';

const ONLINE = 'https://communaute.example.org';

it.each([
  ['on an empty site that others reach', { PUBLIC_URL: ONLINE }, 'DEMONSTRATION_ONLINE=yes'],
  ['in a database of its own that nobody asked to fill', {}, 'SEED=demo'],
  ['where SEED says none', { SEED: 'none', PUBLIC_URL: ONLINE, DEMONSTRATION_ONLINE: 'yes' }, 'SEED=demo'],
])('makes no accounts with a public password %s', async (_where, environment, wayOut) => {
  const database = await freshDatabase();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-refused-'));
  const ran = seed({ DATABASE_URL: database.url, DATA_DIR: folder, ...environment });
  expect(ran.stderr).toContain(wayOut);
  expect(ran.status).toBe(1);
  expect(await membersOf(database.url)).toBe(0);
  fs.rmSync(folder, { recursive: true });
  await database.drop();
});

const seed = (environment: Record<string, string>) =>
  spawnSync(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', 'src/interfaces/composition/seed-main.ts'],
    {
      encoding: 'utf8',
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LOG_LEVEL: 'warn', ...environment },
    },
  );

async function membersOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return Number((await client.query('select count(*) from community.member')).rows[0].count);
  } finally {
    await client.end();
  }
}
