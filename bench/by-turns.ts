import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { openCluster } from './dataset/cluster.ts';
import { landmarksOf } from './dataset/landmarks.ts';
import type { LoadRequest } from './load/order.ts';
import { cpuMs } from './machine/cpu.ts';
import { firstAnswer, PROJECT, type RunningServer, startSite } from './machine/server.ts';
import { median } from './measure.ts';
import { readOptions } from './options.ts';
import { type Profile, profilesOf } from './profiles.ts';

const CONNECTIONS = 10;
const WARM_UP = 1_500;
const TURNS = 40;
/** Of a turn: about half a second, so that whatever slows the machine falls on both. */
const REQUESTS = 150;

interface Build {
  readonly url: string;
  readonly server: RunningServer;
}

/**
 * Two builds at once, on one core and one database, asked by turns: what one needs of the other's CPU is known to some hundredths
 * on a machine whose own figures change by a third from one minute to the next.
 */
async function main(other: string, args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const cluster = await openCluster(options);
  const builds: Build[] = [];
  try {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    const landmarks = await landmarksOf(client);
    await client.end();
    for (const [place, folder] of [path.resolve(other), PROJECT].entries())
      builds.push(await started(folder, options.port + place, cluster.url, options.dataDir));
    const origin = builds[0]!.url;
    const profiles = profilesOf({ landmarks, writers: 1, origin }).filter(
      ({ name, writes, kept }) =>
        !writes && !kept && (options.only.length === 0 || options.only.includes(name)),
    );
    for (const profile of profiles) process.stdout.write(`${await compared(profile, builds)}\n`);
  } finally {
    for (const { server } of builds) await server.stop();
    await cluster.postgres.stop();
  }
}

async function started(folder: string, port: number, database: string, dataDir: string): Promise<Build> {
  if (!fs.existsSync(path.join(folder, 'dist')))
    throw new Error(`${folder} is not built: npm run build there first`);
  const url = `http://127.0.0.1:${port}`;
  const env = {
    DATABASE_URL: database,
    PROCESS: 'web',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    PAGE_CACHE_MB: '0',
    SEARCHES_PER_MINUTE: '1000000',
    WRITES_PER_MINUTE: '0',
  };
  const server = await startSite({ name: `turns-${port}`, core: 'measured', folder, env, dataDir });
  await firstAnswer(`${url}/readyz`, performance.now());
  return { url, server };
}

async function compared({ title, requests }: Profile, builds: readonly Build[]): Promise<string> {
  for (const { url } of builds) await askAll(url, requests, WARM_UP);
  const cost: number[][] = builds.map(() => []);
  for (let turn = 0; turn < TURNS; turn++)
    for (const place of turn % 2 === 0 ? [0, 1] : [1, 0]) {
      const { url, server } = builds[place]!;
      const before = spentBy(server);
      await askAll(url, requests, REQUESTS);
      cost[place]!.push((spentBy(server) - before) / REQUESTS);
    }
  const [theirs, ours] = cost as [number[], number[]];
  const ratio = median(ours.map((ms, turn) => ms / theirs[turn]!))!;
  return `${title.padEnd(42)} ${median(theirs)!.toFixed(2)} → ${median(ours)!.toFixed(2)} ms of CPU, times ${ratio.toFixed(3)}`;
}

function spentBy({ pid }: RunningServer): number {
  const spent = cpuMs(pid);
  if (spent === null) throw new Error('This system does not tell what a process has used of the CPU');
  return spent;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

async function askAll(url: string, requests: readonly LoadRequest[], count: number): Promise<void> {
  let at = 0;
  const one = async () => {
    while (at < count) {
      const { path: place, headers } = requests[at++ % requests.length]!;
      const status = await answered(url + place, headers ?? {});
      if (status !== 200) throw new Error(`${place} answers ${status}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
}

const answered = (url: string, headers: http.OutgoingHttpHeaders): Promise<number> =>
  new Promise((resolve, reject) => {
    http
      .get(url, { agent, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode!));
      })
      .on('error', reject);
  });

try {
  const [other, ...args] = process.argv.slice(2);
  if (!other || other.startsWith('--')) throw new Error('Name the folder of the other build first.');
  await main(other, args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
