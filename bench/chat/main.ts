import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { freePort } from '#infrastructure/platform/embedded-postgres/free-port';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { cpuMs, memoryMb } from '../machine/cpu.ts';
import { backendParent } from '../machine/database-process.ts';
import { describeMachine, loadAverage } from '../machine/describe.ts';
import { moveTo, onCore } from '../machine/pinning.ts';
import { Statements } from '../statements.ts';
import { firstAnswer, PROJECT, type RunningServer, startSite } from '../machine/server.ts';
import { type Talkers, talkersIn } from './community.ts';
import { type LiveRun } from './live-report.ts';
import type {
  AudienceOrder,
  AudienceResult,
  CrowdOrder,
  CrowdResult,
  PostersOrder,
  PostersResult,
} from './order.ts';
import type { PostingRun } from './posting-report.ts';
import { keptOf, sessionIn } from './session.ts';
import { type ChatResults, type ChatRun, writeChatReport } from './report.ts';
import { SLICE_MS, TimelineWatch } from './timeline.ts';

/** `npm run bench:chat`: members who are connected, and what it takes until each has what the others say. */
const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '5000' },
    channels: { type: 'string', default: '50' },
    each: { type: 'string', default: '2' },
    'per-second': { type: 'string', default: '100' },
    'warm-up': { type: 'string', default: '10' },
    seconds: { type: 'string', default: '30' },
    out: { type: 'string', default: path.resolve(import.meta.dirname, '..') },
    'cpu-profile': { type: 'string' },
    'node-flags': { type: 'string' },
    only: { type: 'string' },
    attendees: { type: 'string', default: '1000' },
    deeds: { type: 'string', default: '10' },
    'live-seconds': { type: 'string', default: '60' },
    messages: { type: 'string', default: '3000' },
  },
});
const size = {
  members: Number(values.members),
  channels: Number(values.channels),
  channelsEach: Number(values.each),
  perSecond: Number(values['per-second']),
  seconds: Number(values.seconds),
};
const live = {
  attendees: Number(values.attendees),
  perSecond: Number(values.deeds),
  seconds: Number(values['live-seconds']),
};
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** As many processes, and what they speak to each other by. */
const RUNS: readonly { name: string; processes: number; redis: boolean }[] = [
  { name: 'one process', processes: 1, redis: false },
  { name: 'two processes behind Redis', processes: 2, redis: true },
];

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, [path.join(PROJECT, 'src/interfaces/cli/build-if-needed.mjs')], {
    cwd: PROJECT,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) throw new Error('The site does not build');
  const loadBefore = loadAverage();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-chat-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), durable: true });
  try {
    await migrate(postgres.url);
    const talkers = await talkersIn(postgres.url, Math.max(size.members, live.attendees), size.channels);
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const databasePid = await backendParent(client);
    const version = await client.query<{ server_version: string }>('show server_version');
    if (databasePid !== null) moveTo('beside', databasePid);
    await client.end();
    const runs: ChatRun[] = [];
    for (const run of RUNS.filter(({ name }) => values.only === undefined || name.startsWith(values.only))) {
      const redis = run.redis ? await startRedis(folder) : null;
      if (run.redis && !redis) {
        say(`${run.name}: not measured, there is no redis-server`);
        continue;
      }
      try {
        runs.push(
          await measure(run, { folder, url: postgres.url, databasePid, redisUrl: redis?.url, talkers }),
        );
      } finally {
        redis?.child.kill('SIGTERM');
      }
    }
    const isAsked = (name: string) => values.only === undefined || name.startsWith(values.only);
    const posting = isAsked('posting')
      ? await measurePosting({ folder, url: postgres.url, databasePid, talkers })
      : null;
    const session = isAsked('live')
      ? await measureSession({ folder, url: postgres.url, databasePid, talkers })
      : null;
    const results: ChatResults = {
      machine: describeMachine(version.rows[0]!.server_version),
      at: new Date().toISOString(),
      loadAverage: { before: loadBefore, after: loadAverage() },
      size,
      runs,
      posting,
      live: session,
    };
    writeChatReport(results, values.out);
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Surroundings {
  readonly folder: string;
  readonly url: string;
  readonly databasePid: number | null;
  readonly redisUrl: string | undefined;
  readonly talkers: Talkers;
}

async function measure(run: (typeof RUNS)[number], around: Surroundings): Promise<ChatRun> {
  const ports: number[] = [];
  const webs: RunningServer[] = [];
  const pulses = { webs: [] as string[], crowd: path.join(around.folder, 'crowd.pulse') };
  try {
    for (let index = 0; index < run.processes; index += 1) {
      const port = await freePort();
      ports.push(port);
      pulses.webs.push(path.join(around.folder, `web-${index}.pulse`));
      webs.push(
        await startSite({
          name: `web-${index}`,
          core: 'measured',
          dataDir: around.folder,
          flags: [...profiled(), ...PULSE, ...(values['node-flags']?.split(' ') ?? [])],
          env: {
            PROCESS: 'web',
            PORT: String(port),
            DATA_DIR: around.folder,
            DATABASE_URL: around.url,
            PUBLIC_URL: `http://127.0.0.1:${ports[0]}`,
            SEED: 'none',
            LOG_LEVEL: 'warn',
            BENCH_PULSE: pulses.webs[index]!,
            ...(around.redisUrl !== undefined && { REDIS_URL: around.redisUrl }),
          },
        }),
      );
      await firstAnswer(`http://127.0.0.1:${port}/readyz`, performance.now());
    }
    const order: CrowdOrder = {
      ports,
      origin: `http://127.0.0.1:${ports[0]}`,
      channels: around.talkers.channels,
      cookies: around.talkers.cookies.slice(0, size.members),
      channelsEach: size.channelsEach,
      perSecond: size.perSecond,
      seconds: size.seconds,
      warmUpSeconds: Number(values['warm-up']),
      sliceMs: SLICE_MS,
    };
    const watched = watch(webs, around.databasePid, size.seconds);
    const pids = webs.map(({ pid }) => pid);
    const timed = await TimelineWatch.over({ url: around.url, webs: pids, database: around.databasePid });
    const { slices, ...crowd } = await gather<CrowdResult>('crowd.ts', order, {
      pulse: pulses.crowd,
      begun: (pid) => (timed.crowd = pid),
    });
    const { cpuShare, databaseShare } = watched.end();
    await timed.end();
    const memory = webs.map(({ pid }) => memoryMb(pid)?.peak ?? 0);
    for (const web of webs) await web.stop();
    const timeline = timed.timeline(slices, pulses);
    say(
      `${run.name}: p50 ${crowd.delivery.p50.toFixed(0)} ms, p99 ${crowd.delivery.p99.toFixed(0)} ms, ${crowd.delivered} of ${crowd.expected}, ${Math.max(...memory).toFixed(0)} MB`,
    );
    return { name: run.name, ...crowd, memoryMb: memory, cpuShare, databaseShare, timeline };
  } finally {
    for (const web of webs) await web.stop();
  }
}

/** How many are posted at the same time. */
const AT_ONCE = 10;

/** One process to which messages are posted while nobody listens. */
async function measurePosting(around: Omit<Surroundings, 'redisUrl'>): Promise<PostingRun> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const messages = Number(values.messages);
  const client = new pg.Client({ connectionString: around.url });
  await client.connect();
  const web = await startSite({
    name: 'web-posting',
    core: 'measured',
    dataDir: around.folder,
    flags: profiled(),
    env: {
      PROCESS: 'web',
      PORT: String(port),
      DATA_DIR: around.folder,
      DATABASE_URL: around.url,
      PUBLIC_URL: origin,
      SEED: 'none',
      LOG_LEVEL: 'warn',
    },
  });
  try {
    await firstAnswer(`${origin}/readyz`, performance.now());
    await client.query('create extension if not exists pg_stat_statements');
    const { cookies, channels } = around.talkers;
    const order = { port, origin, cookies, channels, atOnce: AT_ONCE, messages };
    await gather<PostersResult>('posters.ts', { ...order, from: 0 } satisfies PostersOrder);
    const statements = new Statements(client);
    await statements.forget();
    const used = () => [
      cpuMs(web.pid) ?? 0,
      around.databasePid === null ? 0 : (cpuMs(around.databasePid) ?? 0),
    ];
    const before = used();
    const result = await gather<PostersResult>('posters.ts', { ...order, from: messages });
    const [webCpuMs, databaseCpuMs] = used().map((ms, place) => (ms - before[place]!) / messages);
    const sent = (await statements.sent()).reduce((sum, { calls }) => sum + calls, 0) / messages;
    say(
      `posting: ${result.perSecond.toFixed(0)} a second, p99 ${result.posting.p99.toFixed(0)} ms, ${webCpuMs!.toFixed(2)} ms of CPU, ${databaseCpuMs!.toFixed(2)} ms in the database, ${sent.toFixed(1)} statements`,
    );
    return {
      ...result,
      messages,
      atOnce: AT_ONCE,
      webCpuMs: webCpuMs!,
      databaseCpuMs: databaseCpuMs!,
      statements: sent,
    };
  } finally {
    await client.end();
    await web.stop();
  }
}

/** What a process and the crowd are loaded with so that they tell when they were held up. */
const PULSE = ['--import', pathToFileURL(path.join(import.meta.dirname, 'pulse.mjs')).href];

const profiled = (): string[] =>
  values['cpu-profile'] ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(values['cpu-profile'])}`] : [];

/** One process, and the live page of one event before all who take part in it. */
async function measureSession(around: Omit<Surroundings, 'redisUrl'>): Promise<LiveRun> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const session = await sessionIn(around.url, live.attendees);
  const web = await startSite({
    name: 'web-live',
    core: 'measured',
    dataDir: around.folder,
    flags: profiled(),
    env: {
      PROCESS: 'web',
      PORT: String(port),
      DATA_DIR: around.folder,
      DATABASE_URL: around.url,
      PUBLIC_URL: origin,
      SEED: 'none',
      LOG_LEVEL: 'warn',
    },
  });
  try {
    await firstAnswer(`${origin}/readyz`, performance.now());
    const order: AudienceOrder = {
      port,
      origin,
      session,
      perSecond: live.perSecond,
      seconds: live.seconds,
      cookies: around.talkers.cookies.slice(0, live.attendees),
      warmUpSeconds: Number(values['warm-up']),
    };
    const watched = watch([web], around.databasePid, live.seconds);
    const audience = await gather<AudienceResult>('audience.ts', order);
    const { cpuShare, databaseShare } = watched.end();
    const memory = memoryMb(web.pid)?.peak ?? 0;
    const kept = await keptOf(around.url, session);
    say(
      `live page: deeds p99 ${audience.acting.p99.toFixed(0)} ms, page p99 ${audience.looking.p99.toFixed(0)} ms, ${audience.pages} pages, ${memory.toFixed(0)} MB`,
    );
    return { ...audience, ...live, kept, memoryMb: memory, cpuShare, databaseShare };
  } finally {
    await web.stop();
  }
}

/** Shares of a core over the busiest stretch as long as the measure. */
function watch(webs: readonly RunningServer[], databasePid: number | null, seconds: number) {
  const samples: { at: number; web: number; database: number }[] = [];
  const look = () =>
    samples.push({
      at: performance.now(),
      web: webs.reduce((sum, { pid }) => sum + (cpuMs(pid) ?? 0), 0),
      database: databasePid === null ? 0 : (cpuMs(databasePid) ?? 0),
    });
  look();
  const looking = setInterval(look, 1000);
  return {
    end() {
      clearInterval(looking);
      const share = (what: 'web' | 'database') =>
        Math.max(
          0,
          ...samples.map((last) => {
            const first = samples.find(({ at }) => last.at - at <= seconds * 900);
            return first && last.at - first.at > seconds * 700
              ? (last[what] - first[what]) / (last.at - first.at)
              : 0;
          }),
        );
      return { cpuShare: share('web'), databaseShare: share('database') };
    },
  };
}

/** @param told where it writes its pulse, and who hears its process id */
async function gather<T>(
  file: string,
  order: object,
  told?: { readonly pulse: string; readonly begun: (pid: number) => void },
): Promise<T> {
  const script = path.join(import.meta.dirname, file);
  const flags = ['--import', 'tsx', ...(told ? PULSE : [])];
  const [command, ...args] = onCore('beside', [process.execPath, ...flags, script]);
  const child = spawn(command!, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...(told && { BENCH_PULSE: told.pulse }) },
  });
  if (child.pid !== undefined) told?.begun(child.pid);
  child.stdin.end(JSON.stringify(order));
  const said = await text(child.stdout);
  if (said === '') throw new Error('The crowd said nothing');
  return JSON.parse(said) as T;
}

async function startRedis(folder: string): Promise<{ url: string; child: ChildProcess } | null> {
  const port = await freePort();
  const [file, ...args] = onCore('beside', [
    'redis-server',
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
  ]);
  const child = spawn(file!, args, { stdio: 'ignore' });
  let isGone = false;
  child.once('exit', () => (isGone = true));
  child.once('error', () => (isGone = true));
  await sleep(1_000);
  return isGone ? null : { url: `redis://127.0.0.1:${port}`, child };
}

try {
  await main();
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
