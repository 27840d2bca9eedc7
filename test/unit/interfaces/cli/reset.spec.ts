import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { claim } from '#infrastructure/platform/embedded-postgres/owner';

const RESET = path.resolve('src/interfaces/cli/reset.mjs');
const KEPT = ['postgres/PG_VERSION', 'postgres.password', 'files/picture', 'mail/letter'];

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reset-'));
  for (const file of KEPT) {
    fs.mkdirSync(path.dirname(path.join(folder, '.data', file)), { recursive: true });
    fs.writeFileSync(path.join(folder, '.data', file), 'something');
  }
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('forgets nothing under a site that runs on it', async () => {
  const release = claim(path.join(folder, '.data/postgres'));
  const { code, said } = await reset({ DATA_DIR: path.join(folder, '.data') });
  expect(code).toBe(2);
  expect(said).toContain(`is in use by process ${process.pid}`);
  expect(left()).toEqual(KEPT);
  release();
});

it('forgets what a site that has ended left, and gives the folder free', async () => {
  fs.writeFileSync(path.join(folder, '.data/postgres.owner.pid'), `${process.pid} 1`);
  expect((await reset({ DATA_DIR: path.join(folder, '.data') })).code).toBe(0);
  expect(left()).toEqual([]);
  expect(fs.readdirSync(path.join(folder, '.data'))).toEqual([]);
});

it('an empty DATA_DIR is .data, never the folder one stands in', async () => {
  fs.mkdirSync(path.join(folder, 'files'));
  expect((await reset({ DATA_DIR: ' ' })).code).toBe(0);
  expect(fs.existsSync(path.join(folder, 'files'))).toBe(true);
  expect(left()).toEqual([]);
});

it('leaves a database of one’s own to its own means', async () => {
  expect((await reset({ DATABASE_URL: 'postgres://db.example.org/community' })).code).toBe(2);
  expect(left()).toEqual(KEPT);
});

const left = (): string[] => KEPT.filter((file) => fs.existsSync(path.join(folder, '.data', file)));

async function reset(environment: Record<string, string>): Promise<{ code: number; said: string }> {
  const ran = promisify(execFile)(process.execPath, ['--conditions=source', RESET], {
    cwd: folder,
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...environment },
  });
  return ran.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}
