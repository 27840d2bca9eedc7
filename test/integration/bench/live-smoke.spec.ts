import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import type { ChatResults } from '../../../bench/chat/report.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const SMALL = ['--only', 'live', '--members', '30', '--channels', '1', '--attendees', '30'];
const SHORT = ['--deeds', '5', '--warm-up', '1', '--live-seconds', '6'];

it('measures a live page that many have open: nothing that was acknowledged is lost', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'community-live-'));
  try {
    const node = ['--import', 'tsx', '--conditions=source', 'bench/chat/main.ts'];
    const bench = spawn(process.execPath, [...node, ...SMALL, ...SHORT, '--out', folder], {
      cwd: root,
      env: { PATH: process.env.PATH, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const code = new Promise<number | null>((resolve) => bench.once('close', resolve));
    const said = await text(bench.stderr);
    if ((await code) !== 0) throw new Error(said);
    const { live } = JSON.parse(fs.readFileSync(path.join(folder, 'chat.json'), 'utf8')) as ChatResults;
    expect(live).toMatchObject({ connected: 30, refused: 0, badPages: 0 });
    const { done, kept, pages, rings } = live!;
    expect(kept).toEqual({
      questions: done.ask,
      votes: done.vote,
      ballots: done.ballot,
      present: done.present,
    });
    expect(Math.min(done.ask, done.vote, done.ballot, done.present, pages, rings)).toBeGreaterThan(0);
    expect(fs.readFileSync(path.join(folder, 'REPORT.md'), 'utf8')).toContain('The live page of one event');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
