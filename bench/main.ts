import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { connected, openCluster, scratchCopy } from './dataset/cluster.ts';
import { type Landmarks, landmarksOf, signInAgain } from './dataset/landmarks.ts';
import { type Measure, measure } from './measure.ts';
import { backendParent } from './machine/database-process.ts';
import { describeMachine, loadAverage } from './machine/describe.ts';
import { moveTo } from './machine/pinning.ts';
import { ask, firstAnswer, PROJECT, startSite } from './machine/server.ts';
import { measureStarts } from './machine/starts.ts';
import { type Options, readOptions } from './options.ts';
import { type Profile, profilesOf } from './profiles.ts';
import { openEffects } from './reply-effects.ts';
import { writeReport } from './report/write.ts';
import type { PageSizes, ProfileResult, Results } from './report/results.ts';
import { measurePages } from './page-sizes.ts';
import { Statements } from './statements.ts';
import { Supply } from './supply.ts';
import { beside, Yardstick } from './yardstick.ts';

const originOf = ({ port }: Options): string => `http://127.0.0.1:${port}`;
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Fills, measures, writes the report. */
async function main(options: Options): Promise<void> {
  const began = { at: new Date(), load: loadAverage() };
  fs.mkdirSync(options.dataDir, { recursive: true });
  buildIfNeeded();
  const cluster = await openCluster(options);
  const stops: (() => Promise<void>)[] = [() => cluster.postgres.stop()];
  try {
    const client = await connected(cluster.url);
    const landmarks = await landmarksOf(client);
    const writers = await signInAgain(client);
    const version = await client.query<{ server_version: string }>('show server_version');
    const databasePid = await backendParent(client);
    if (databasePid) moveTo('beside', databasePid);
    await client.end();

    const world = { landmarks, writers, origin: originOf(options) };
    const wanted = profilesOf(world).filter(
      ({ name }) => options.only.length === 0 || options.only.includes(name),
    );
    const yardstick = await Yardstick.start(options);
    stops.push(() => yardstick.stop());
    const bench = { options, url: cluster.url, databasePid, stops, yardstick };
    const hello = await overConnections(options, 'Bare Express hello', (connections) =>
      yardstick.measure(connections),
    );
    const reading = wanted.filter((profile) => !profile.writes);
    const anew = await measureReads(
      bench,
      reading.filter((profile) => !profile.kept),
      landmarks,
      0,
    );
    const kept = reading.filter((profile) => profile.kept);
    const again = kept.length > 0 ? await measureReads(bench, kept, landmarks, PAGE_CACHE_MB) : null;
    const writes = await measureWrites(
      bench,
      wanted.filter((profile) => profile.writes),
    );
    for (const stop of stops.splice(0).reverse()) await stop(); // a start is timed with its own PostgreSQL
    const starts = await measureStarts(options, landmarks.fullPages[0]!.path);
    const results: Results = {
      machine: describeMachine(version.rows[0]!.server_version),
      at: began.at.toISOString(),
      loadAverage: { before: began.load, after: loadAverage() },
      dataset: {
        ...options.size,
        posts: landmarks.posts,
        searchHits: landmarks.searches.map(({ hits }) => hits),
        filledInSeconds: cluster.filledIn,
      },
      rounds: options.rounds,
      secondsPerRound: options.seconds,
      hello,
      profiles: [...anew.profiles, ...(again?.profiles ?? []), ...writes],
      pages: anew.pages,
      peakMemoryMb: greatest(anew.peakMemoryMb, again?.peakMemoryMb ?? null),
      starts,
    };
    writeReport(results, options.out);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** As the site is configured unless told otherwise. */
const PAGE_CACHE_MB = 64;

const greatest = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);

interface Running {
  readonly options: Options;
  readonly url: string;
  readonly databasePid: number | null;
  readonly stops: (() => Promise<void>)[];
  readonly yardstick: Yardstick;
}

function buildIfNeeded(): void {
  const script = path.join(PROJECT, 'src/interfaces/cli/build-if-needed.mjs');
  const built = spawnSync(process.execPath, [script], { cwd: PROJECT, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Error('The site does not build');
}

async function measureReads(
  running: Running,
  profiles: readonly Profile[],
  landmarks: Landmarks,
  pageCacheMb: number,
) {
  const { options, databasePid, stops, yardstick } = running;
  const client = await connected(running.url);
  const site = siteOf(options, running.url, 'web');
  const env = { ...site.env, PAGE_CACHE_MB: String(pageCacheMb) };
  const web = await startSite({ name: 'web', core: 'measured', ...site, env });
  stops.push(() => web.stop());
  const url = originOf(options);
  await firstAnswer(`${url}/readyz`, performance.now());
  const statements = new Statements(client);
  const results: ProfileResult[] = [];
  let peakMemoryMb: number | null = null;
  let hello = await yardstick.take();
  for (const { name, title, requests } of profiles) {
    const [first] = requests;
    const answer = first && (await ask(url + first.path, first.headers));
    if (answer?.status !== 200) {
      say(`${title}: not there (${answer ? `answers ${answer.status}` : 'nothing to ask for'})`);
      results.push({ name, title, measures: [], helloCpuMs: null, absent: answer?.status ?? 0 });
      continue;
    }
    const bench = { ...options, url, parts: { web: web.pid }, databasePid, statements };
    const measures = await overConnections(options, title, (connections) =>
      measure(bench, new Supply(requests), connections, 'answered'),
    );
    for (const { memoryMb } of measures)
      if (memoryMb !== null) peakMemoryMb = Math.max(peakMemoryMb ?? 0, memoryMb);
    const after = await yardstick.take();
    results.push({ name, title, measures, helloCpuMs: beside(hello, after), absent: null });
    hello = after;
  }
  const pages: PageSizes = await measurePages(url, landmarks.fullPages[0]!.path);
  await stops.pop()!();
  await client.end();
  return { profiles: results, pages, peakMemoryMb };
}

async function measureWrites(running: Running, profiles: readonly Profile[]): Promise<ProfileResult[]> {
  if (profiles.length === 0) return [];
  const { options, databasePid, stops, yardstick } = running;
  const scratch = await scratchCopy(running.url);
  stops.push(() => scratch.drop());
  const web = await startSite({
    name: 'web-writes',
    core: 'measured',
    ...siteOf(options, scratch.url, 'web'),
  });
  stops.push(() => web.stop());
  const worker = await startSite({
    name: 'worker',
    core: 'measured',
    ...siteOf(options, scratch.url, 'worker'),
  });
  stops.push(() => worker.stop());
  const url = originOf(options);
  await firstAnswer(`${url}/readyz`, performance.now());
  const client = await connected(scratch.url);
  const effects = await openEffects(client, scratch.url);
  const bench = {
    ...options,
    url,
    parts: { web: web.pid, worker: worker.pid },
    databasePid,
    statements: new Statements(client),
    clear: (seconds: number) => effects.betweenMinutes(seconds),
    settle: () => effects.settle(),
    check: (ledTo: readonly string[]) => effects.check(ledTo),
  };
  const results: ProfileResult[] = [];
  for (const { name, title, requests } of profiles) {
    const texts = new Supply(requests, { once: true });
    const before = await yardstick.take();
    const measures = await overConnections(options, title, (connections) =>
      measure(bench, texts, connections, 'redirected'),
    );
    const helloCpuMs = beside(before, await yardstick.take());
    results.push({ name, title, measures, helloCpuMs, absent: null });
  }
  await effects.close();
  await client.end();
  for (let each = 0; each < 3; each++) await stops.pop()!();
  return results;
}

function siteOf(options: Options, url: string, part: 'web' | 'worker') {
  const profile = options.cpuProfile ? ['--cpu-prof', `--cpu-prof-dir=${options.cpuProfile}`] : [];
  const flags = [...(part === 'web' ? options.nodeFlags : []), ...profile];
  return {
    flags,
    dataDir: options.dataDir,
    env: {
      DATABASE_URL: url,
      PROCESS: part,
      PORT: String(options.port),
      PUBLIC_URL: originOf(options),
      DATA_DIR: options.dataDir,
      // So that a reply is measured with its letters.
      LETTERS_WAIT_SECONDS: '0',
      // The load comes from one network.
      SEARCHES_PER_MINUTE: '1000000',
      WRITES_PER_MINUTE: '0',
    },
  };
}

async function overConnections(
  options: Options,
  title: string,
  work: (connections: number) => Promise<Measure>,
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const connections of options.connections) {
    const found = await work(connections);
    measures.push(found);
    const trouble = found.bad + found.errors > 0 ? `, ${found.bad} bad, ${found.errors} errors` : '';
    say(
      `${title.padEnd(42)} ${String(connections).padStart(3)} connections: ${found.perSecond.toFixed(0)}/s, p99 ${found.p99} ms${trouble}`,
    );
  }
  return measures;
}

try {
  await main(readOptions(process.argv.slice(2)));
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
}
