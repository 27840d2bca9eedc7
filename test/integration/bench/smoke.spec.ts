import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Results } from '../../../bench/report/results.ts';
import { keptPort } from '../../support/kept-port.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let folder: string;
let results: Results;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'community-bench-'));
  fs.chmodSync(folder, 0o755);
  const node = ['--import', 'tsx', '--conditions=source', 'bench/main.ts'];
  const port = String(await keptPort());
  const bench = spawn(process.execPath, [...node, '--smoke', '--data', folder, '--port', port], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const code = new Promise<number | null>((resolve) => bench.once('close', resolve));
  const said = await text(bench.stderr);
  if ((await code) !== 0) throw new Error(said);
  results = JSON.parse(fs.readFileSync(path.join(folder, 'report.json'), 'utf8')) as Results;
}, 180_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const EVERY = [
  'topic',
  'topic-compressed',
  'topic-signed-in',
  'category',
  'home',
  'search',
  'search-misspelt',
  'search-in-vain',
  'search-filtered',
  'suggestions',
  'topic-json',
  'topic-kept',
  'category-kept',
  'home-kept',
  'reply',
];

it('every profile is there, answered and answered well', () => {
  expect(results.profiles.map(({ name, absent }) => [name, absent])).toEqual(
    EVERY.map((name) => [name, null]),
  );
  for (const { measures } of results.profiles)
    for (const { requests, bad, errors } of measures) {
      expect(requests).toBeGreaterThan(0);
      expect({ bad, errors }).toEqual({ bad: 0, errors: 0 });
    }
});

it('a reply that was acknowledged is kept and delivered', () => {
  const [reply] = results.profiles.find(({ name }) => name === 'reply')!.measures;
  expect(reply?.more).toMatchObject({ lost: 0, undelivered: 0 });
});

it('says what a request costs the database, and how large a page is', () => {
  const [topic] = results.profiles.find(({ name }) => name === 'topic')!.measures;
  expect(topic?.statementsPerRequest).toBeGreaterThan(0);
  expect(topic?.slowest[0]?.text).toContain('p.html');
  expect(results.pages.topic.bytes).toBeGreaterThan(results.pages.topic.compressed);
});

it('the report has a line for every target', () => {
  const report = fs.readFileSync(path.join(folder, 'REPORT.md'), 'utf8');
  for (const { title } of results.profiles) expect(report).toContain(title);
  expect(report).toMatch(/start to first page, data in place, ms \| \d+ \| ≤ 2000/);
});
