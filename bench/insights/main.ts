import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ReadCohorts } from '#application/insights/cohorts/read-cohorts';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { SqlCohortCounts } from '#infrastructure/insights/cohorts/sql-cohort-counts';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import { SystemClock } from '#infrastructure/platform/clock';
import { freePort } from '#infrastructure/platform/embedded-postgres/free-port';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { openDatabase } from '#infrastructure/platform/persistence/orm';
import { SCHEMAS } from '#interfaces/composition/container';
import { describeMachine, loadAverage } from '../machine/describe.ts';
import { ask, firstAnswer, PROJECT, startSite } from '../machine/server.ts';
import { COOKIE, fill, signInAnew } from './fill.ts';

/**
 * `npm run bench:insights`: what it takes to read the dashboard where two years lie behind it, each reading as often as told, as it is
 * asked for by the port and as a page.
 */
const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '2000000' },
    members: { type: 'string', default: '20000' },
    days: { type: 'string', default: '740' },
    times: { type: 'string', default: '50' },
    'without-pages': { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    data: { type: 'string', default: path.join(PROJECT, '.data/bench-insights') },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
  },
});
const size = { facts: Number(values.facts), members: Number(values.members), days: Number(values.days) };
const times = Number(values.times);
const say = (line: string) => void process.stderr.write(`${line}\n`);
/** What the design asks of the dashboard, at the slowest of twenty. */
const TARGET_MS = 300;

/** How long one reading took, in milliseconds. */
interface Reading {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  /** Of this process, for one reading: not the database's, nor that of the process of pages. */
  readonly cpuMs: number;
  /** Whether it is what the target is of. */
  readonly isDashboard: boolean;
}

const READER = Actor.member(
  '0199acae-0000-7000-8000-000000000001' as MemberId,
  'community_manager',
  new Map([['kpi.read', 'everywhere']]),
  ['public'],
);

async function main(): Promise<void> {
  if (!values['without-pages']) build();
  const before = loadAverage();
  const folder = path.resolve(values.data);
  // Kept for the next time; a day later the last day is another.
  const filled = path.join(folder, 'filled.json');
  const asked = JSON.stringify({ ...size, day: new Date().toISOString().slice(0, 10) });
  const isFilled = !values.fresh && fs.existsSync(filled) && fs.readFileSync(filled, 'utf8') === asked;
  if (!isFilled) fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), durable: false });
  try {
    await migrate(postgres.url);
    if (!isFilled) {
      await fill(postgres.url, size, say);
      fs.writeFileSync(filled, asked);
    }
    await signInAnew(postgres.url);
    const readings = [
      ...(await readByPort(postgres.url)),
      ...(values['without-pages'] ? [] : await readByPage(postgres.url, folder)),
    ];
    const results = {
      machine: describeMachine(''),
      at: new Date().toISOString(),
      size,
      times,
      readings,
      loadAverage: { before, after: loadAverage() },
    };
    fs.writeFileSync(path.join(values.out, 'insights.json'), `${JSON.stringify(results, null, 2)}\n`);
    const slow = readings.filter(({ isDashboard, p95 }) => isDashboard && p95 > TARGET_MS);
    for (const { what, p95 } of slow) say(`Too slow: ${what}, p95 ${p95.toFixed(0)} ms of ${TARGET_MS}`);
    if (slow.length > 0) process.exitCode = 1;
  } finally {
    await postgres.stop();
  }
}

function build(): void {
  const script = path.join(PROJECT, 'src/interfaces/cli/build-if-needed.mjs');
  const built = spawnSync(process.execPath, [script], { cwd: PROJECT, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('The site does not build');
}

async function readByPort(url: string): Promise<readonly Reading[]> {
  const database = await openDatabase(url, SCHEMAS);
  try {
    const [clock, rollups] = [new SystemClock(), new SqlRollups(database.sql)];
    const [kpis, kpi] = [new ReadKpis(rollups, clock), new ReadKpi(rollups, clock)];
    const cohorts = new ReadCohorts(new SqlCohortCounts(database.sql), clock);
    const readings: Reading[] = [];
    for (const days of [30, 90, 365])
      readings.push(
        await timed(`dashboard, ${days} days`, true, () => kpis.execute({ actor: READER, days })),
        await timed(`first response, ${days} days`, true, () =>
          kpi.execute({ actor: READER, key: 'first-response-median', days }),
        ),
      );
    readings.push(
      await timed('cohorts by visits', false, () => cohorts.execute({ actor: READER })),
      await timed('cohorts by contributions', false, () =>
        cohorts.execute({ actor: READER, way: 'contribution' }),
      ),
    );
    return readings;
  } finally {
    await database.close();
  }
}

async function readByPage(url: string, folder: string): Promise<readonly Reading[]> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const web = await startSite({
    name: 'web-insights',
    core: null,
    dataDir: folder,
    env: {
      PROCESS: 'web',
      PORT: String(port),
      DATA_DIR: folder,
      DATABASE_URL: url,
      PUBLIC_URL: origin,
      SEED: 'none',
      LOG_LEVEL: 'warn',
    },
  });
  try {
    await firstAnswer(`${origin}/readyz`, performance.now());
    const readings: Reading[] = [];
    for (const days of [30, 90, 365])
      readings.push(
        await timed(`page of the dashboard, ${days} days`, true, async () => {
          const { status } = await ask(`${origin}/admin/statistiques?jours=${days}`, { cookie: COOKIE });
          if (status !== 200) throw new Error(`The page answered ${status}`);
        }),
      );
    return readings;
  } finally {
    await web.stop();
  }
}

/** Two readings that are not counted, then as many as were asked for, one after the other. */
async function timed(what: string, isDashboard: boolean, read: () => Promise<unknown>): Promise<Reading> {
  const took: number[] = [];
  const used = process.cpuUsage();
  for (let turn = -2; turn < times; turn += 1) {
    const began = performance.now();
    await read();
    if (turn >= 0) took.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(used);
  const cpuMs = (user + system) / 1000 / (times + 2);
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.max(0, Math.ceil(took.length * share) - 1)] ?? 0;
  const reading = { what, isDashboard, p50: at(0.5), p95: at(0.95), max: took.at(-1) ?? 0, cpuMs };
  say(
    `${what}: p50 ${reading.p50.toFixed(0)} ms, p95 ${reading.p95.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms`,
  );
  return reading;
}

await main();
