import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { connected, openCluster, scratchCopy } from './dataset/cluster.ts';
import { landmarksOf, signInAgain } from './dataset/landmarks.ts';
import type { LoadRequest } from './load/order.ts';
import { cpuMs } from './machine/cpu.ts';
import { backendParent } from './machine/database-process.ts';
import { firstAnswer, PROJECT, type RunningServer, startSite } from './machine/server.ts';
import { median } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { type Profile, profilesOf } from './profiles.ts';
import { openEffects } from './reply-effects.ts';
import { Supply } from './supply.ts';

const CONNECTIONS = 10;
const WARM_UP = 1_500;
const TURNS = 40;
/** Of a turn: about half a second, so that whatever slows the machine falls on both. */
const REQUESTS = 150;

interface Build {
  readonly url: string;
  readonly pids: readonly number[];
  /** Waits until what was asked has had all its effects. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Two builds at once, on one core and one PostgreSQL, asked by turns: what one needs of the other's CPU is known to some hundredths
 * on a machine whose own figures change by a third from one minute to the next. What writes has a copy of the database and a worker
 * for each build, and a turn lasts until all effects are there. The flags and surroundings that are tried are this build's.
 */
async function main(other: string, args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const cluster = await openCluster(options);
  try {
    const client = await connected(cluster.url);
    const landmarks = await landmarksOf(client);
    const writers = await signInAgain(client);
    const database = await backendParent(client);
    await client.end();
    const profiles = profilesOf({ landmarks, writers, origin: originOf(options.port) }).filter(
      ({ name, kept, writes }) =>
        (writes || !kept) && (options.only.length === 0 || options.only.includes(name)),
    );
    const around = { other, options, database, url: cluster.url };
    await compare(
      profiles.filter(({ writes }) => !writes),
      around,
      started,
    );
    await compare(
      profiles.filter(({ writes }) => writes),
      around,
      startedToWrite,
    );
  } finally {
    await cluster.postgres.stop();
  }
}

interface Around {
  /** Folder of the build that this one is held against; it may be this one. */
  readonly other: string;
  readonly options: Options;
  /** Process of the database; null where the system does not tell. */
  readonly database: number | null;
  readonly url: string;
}

/** One of the two builds. */
interface Side {
  readonly folder: string;
  readonly port: number;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly flags: readonly string[];
  readonly database: string;
}

async function compare(
  profiles: readonly Profile[],
  { other, options, database, url }: Around,
  start: (side: Side) => Promise<Build>,
): Promise<void> {
  if (profiles.length === 0) return;
  const { port, dataDir } = options;
  const sides = [
    { folder: path.resolve(other), port, env: {}, flags: [] },
    { folder: PROJECT, port: port + 1, env: options.surroundings, flags: options.nodeFlags },
  ];
  const builds: Build[] = [];
  try {
    for (const side of sides) builds.push(await start({ ...side, dataDir, database: url }));
    for (const profile of profiles) process.stdout.write(`${await compared(profile, builds, database)}\n`);
  } finally {
    for (const build of builds) await build.stop();
  }
}

async function started(side: Side): Promise<Build> {
  const web = await processOf(side, 'web');
  const url = originOf(side.port);
  await firstAnswer(`${url}/readyz`, performance.now());
  return { url, pids: [web.pid], settle: async () => {}, stop: () => web.stop() };
}

async function startedToWrite(side: Side): Promise<Build> {
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const scratch = await scratchCopy(side.database, `bench_turns_${side.port}`);
    stops.push(() => scratch.drop());
    const writing = { ...side, database: scratch.url };
    const web = await started(writing);
    stops.push(() => web.stop());
    const worker = await processOf(writing, 'worker');
    stops.push(() => worker.stop());
    const client = await connected(scratch.url);
    stops.push(() => client.end());
    const effects = await openEffects(client, scratch.url, { letters: false });
    stops.push(() => effects.close());
    const settle = async () => void (await effects.settle());
    return { url: web.url, pids: [...web.pids, worker.pid], settle, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function processOf(
  { folder, port, dataDir, database, env, flags }: Side,
  kind: 'web' | 'worker',
): Promise<RunningServer> {
  if (!fs.existsSync(path.join(folder, 'dist')))
    throw new Error(`${folder} is not built: npm run build there first`);
  return startSite({
    name: `turns-${kind}-${port}`,
    core: 'measured',
    folder,
    env: {
      DATABASE_URL: database,
      PROCESS: kind,
      PORT: String(port),
      PUBLIC_URL: originOf(port),
      DATA_DIR: dataDir,
      PAGE_CACHE_MB: '0',
      SEARCHES_PER_MINUTE: '1000000',
      WRITES_PER_MINUTE: '0',
      // Letters, which go out at the full minute, are of no turn.
      LETTERS_WAIT_SECONDS: '3600',
      ...env,
    },
    flags,
    dataDir,
  });
}

const originOf = (port: number): string => `http://127.0.0.1:${port}`;

interface Spent {
  readonly process: number;
  readonly database: number;
}

async function compared(
  { title, requests, writes }: Profile,
  builds: readonly Build[],
  database: number | null,
): Promise<string> {
  const supply = new Supply(requests, { once: writes });
  const ask = async ({ url, settle }: Build, count: number): Promise<void> => {
    await askAll(url, supply.left(), { count, wanted: writes ? 303 : 200 });
    supply.use(count);
    await settle();
  };
  for (const build of builds) await ask(build, WARM_UP);
  const cost: Spent[][] = builds.map(() => []);
  for (let turn = 0; turn < TURNS; turn++)
    for (const place of turn % 2 === 0 ? [0, 1] : [1, 0]) {
      const build = builds[place]!;
      const before = spentBy(build.pids, database);
      await ask(build, REQUESTS);
      const after = spentBy(build.pids, database);
      cost[place]!.push({
        process: (after.process - before.process) / REQUESTS,
        database: (after.database - before.database) / REQUESTS,
      });
    }
  const [theirs, ours] = cost as [Spent[], Spent[]];
  const told = (of: keyof Spent): string => {
    const ratio = median(ours.map((spent, turn) => spent[of] / theirs[turn]![of]))!;
    const [before, now] = [theirs, ours].map((all) => median(all.map((spent) => spent[of]))!.toFixed(2));
    return `${of} ${before} → ${now} ms, times ${ratio.toFixed(3)}`;
  };
  return `${title.padEnd(42)} ${told('process')}${database === null ? '' : `; ${told('database')}`}`;
}

function spentBy(pids: readonly number[], database: number | null): Spent {
  const process = pids
    .map((pid) => cpuMs(pid))
    .reduce((sum, ms) => (sum === null || ms === null ? null : sum + ms), 0);
  if (process === null) throw new Error('This system does not tell what a process has used of the CPU');
  return { process, database: database === null ? 0 : cpuMs(database)! };
}

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

async function askAll(
  url: string,
  requests: readonly LoadRequest[],
  { count, wanted }: { count: number; wanted: number },
): Promise<void> {
  let at = 0;
  const one = async () => {
    while (at < count) {
      const request = requests[at++ % requests.length]!;
      const status = await answered(url, request);
      if (status !== wanted) throw new Error(`${request.path} answers ${status}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
}

/** A build believes what is sent from its own pages. */
const answered = (url: string, { method, path: place, headers = {}, body }: LoadRequest): Promise<number> =>
  new Promise((resolve, reject) => {
    const from = method === 'POST' ? { origin: url } : {};
    http
      .request(url + place, { agent, method, headers: { ...headers, ...from } }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode!));
      })
      .on('error', reject)
      .end(body);
  });

try {
  const [other, ...args] = process.argv.slice(2);
  if (!other || other.startsWith('--')) throw new Error('Name the folder of the other build first.');
  await main(other, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
