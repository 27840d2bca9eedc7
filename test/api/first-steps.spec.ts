import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keptPort } from '../support/kept-port.ts';
import { type RunningSite, startSite } from '../support/site.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

let site: RunningSite;
let listenPort = 0;
const folder = mkdtempSync(path.join(tmpdir(), 'first-steps-'));
beforeAll(async () => {
  listenPort = await keptPort();
  site = await startSite({ env: { WEBHOOK_ORIGINS: `http://127.0.0.1:${listenPort}` } });
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** A script of the README, as somebody would run it. */
function run(script: 'first-steps' | 'by-hand'): Promise<{ code: number | null; said: string }> {
  const { NODE_OPTIONS: _options, ...env } = process.env as NodeJS.ProcessEnv;
  const child = spawn(process.execPath, ['--import', 'tsx', `clients/typescript/examples/${script}.ts`], {
    cwd: ROOT,
    env: {
      ...env,
      COMMUNITY_URL: site.url,
      LISTEN_PORT: String(listenPort),
      MEMBERS_FILE: path.join(folder, 'members.ndjson'),
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

it('the script of the README registers a client, asks, is told by a signed webhook, and exports members', async () => {
  const { code, said } = await run('first-steps');
  expect([code, said]).toEqual([0, expect.stringContaining('done')]);
  expect(said).toMatch(/^told +topic\.created http:\/\/localhost:\d+\/sujets\/\S+, signed$/m);
  const lines = readFileSync(path.join(folder, 'members.ndjson'), 'utf8').trim().split('\n');
  const members = lines.map((line) => JSON.parse(line) as { id: string; handle: string });
  const [count] = await site.rows<{ members: number }>(
    `select count(*)::int as members from community.member where status in ('active', 'silenced')`,
  );
  expect(new Set(members.map(({ id }) => id)).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.length).toBeLessThanOrEqual(count!.members);
});

it('the same without a library: a question that is sent twice is asked once, and a webhook is believed by its signature', async () => {
  const { code, said } = await run('by-hand');
  expect([code, said]).toEqual([0, expect.stringContaining('done')]);
  expect(said).toMatch(/^members +\d{2,}$/m);
  expect(said).toMatch(/^question +asked once$/m);
  expect(said).toMatch(/^title +A question that is sent twice, at \S+ \(answered\)$/m);
  expect(said).toMatch(/^webhook +signed true, with another body false$/m);
});
