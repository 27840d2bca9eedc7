import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { freePort } from '#infrastructure/platform/embedded-postgres/free-port';
import { startRedis } from '../support/start-redis.ts';
import { CAUSES, type Cause, type Cast, makeCast } from './revocation/causes.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';

export interface RevocationOptions {
  /** Names of the causes; all of them when left out. */
  readonly only?: readonly string[];
  /** Where messages between processes travel; all ways when left out. */
  readonly ways?: readonly Way[];
  readonly progress?: Progress;
}

const WAYS = ['postgres', 'redis', 'redis-lost'] as const;
type Way = (typeof WAYS)[number];

/** Nothing that somebody lost may work for longer. */
const DEAD_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 100;
const GIVE_UP_MS = 8000;

/**
 * Two processes serve the same member, who holds a cookie and an open socket on each. After each cause, both must be dead or
 * reduced on both processes within five seconds: with everything in PostgreSQL, with Redis, and with a Redis that is lost
 * right before.
 */
export async function proveRevocation(options: RevocationOptions = {}): Promise<Figures> {
  const { only, ways = WAYS, progress = silence } = options;
  const causes = CAUSES.filter(({ name }) => only?.includes(name) ?? true);
  const found: Finding[] = [];
  const crashes: string[] = [];
  let skipped = 0;
  for (const way of ways) {
    const site = await OwnSite.prepare('revocation');
    const redis = way === 'postgres' ? null : await startRedis(`${site.folder}/redis`);
    if (way !== 'postgres' && !redis) {
      skipped += causes.length;
      await site.close();
      continue;
    }
    const ports = [site.port, await freePort()] as const;
    const more: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
    const processes = [site.start('all', more), site.start('web', { ...more, PORT: String(ports[1]) })];
    try {
      for (const each of processes) await each.untilReady();
      const origins = ports.map((port) => `http://localhost:${port}`);
      const cast = await makeCast(site, site.origin);
      if (way === 'redis-lost') await redis!.stop();
      for (const cause of causes) {
        progress.show(`${way} · ${cause.name}`);
        found.push(...(await tryOne(cause, cast, { way, origins, origin: site.origin })));
      }
      crashes.push(...processes.flatMap((each) => each.crashes));
    } finally {
      await Promise.all(processes.map((each) => each.rest()));
      if (way === 'redis') await redis?.stop();
      await site.close();
    }
  }
  const late = found.filter(({ ms }) => ms > DEAD_WITHIN_MS);
  const worst = (what: string) =>
    Math.max(0, ...found.filter((one) => one.what === what).map(({ ms }) => ms));
  return {
    numbers: {
      causes: causes.length,
      ways: ways.length,
      looked: found.length,
      'cookie, at worst (ms)': worst('cookie'),
      'socket, at worst (ms)': worst('socket'),
      late: late.length,
      'not run for want of a Redis': skipped,
      crashes: crashes.length,
    },
    short: [
      ...late.map(
        ({ way, cause, what, at, ms }) => `${way}: after ${cause} the ${what} on ${at} lived ${ms} ms`,
      ),
      ...(found.length === 0 ? ['nothing was looked at'] : []),
      ...crashes,
    ],
  };
}

interface Finding {
  readonly way: Way;
  readonly cause: string;
  readonly what: 'cookie' | 'socket';
  readonly at: string;
  readonly ms: number;
}

async function tryOne(
  cause: Cause,
  cast: Cast,
  { way, origins, origin }: { way: Way; origins: readonly string[]; origin: string },
): Promise<Finding[]> {
  const victim = await cause.victim(cast);
  const sockets = await Promise.all(origins.map((at) => connected(at, origin, victim.cookie)));
  for (const at of origins)
    if (!(await cause.works(at, origin, victim, cast)))
      throw new Error(`${cause.name}: it never worked on ${at}`);
  const begun = Date.now();
  const closed = sockets.map(
    (socket) =>
      new Promise<number>((resolve) => socket.once('disconnect', () => resolve(Date.now() - begun))),
  );
  await cause.act(cast, victim);
  const finding = (what: Finding['what'], at: string, ms: number) => ({
    way,
    cause: cause.name,
    what,
    at,
    ms,
  });
  const cookies = Promise.all(
    origins.map(async (at) => {
      while (Date.now() - begun < GIVE_UP_MS && (await cause.works(at, origin, victim, cast)))
        await sleep(LOOK_EVERY_MS);
      return finding('cookie', at, Date.now() - begun);
    }),
  );
  const given = Promise.all(
    closed.map(async (one, index) =>
      finding('socket', origins[index]!, await Promise.race([one, sleep(GIVE_UP_MS, GIVE_UP_MS)])),
    ),
  );
  const found = (await Promise.all([cookies, given])).flat();
  for (const socket of sockets) socket.disconnect();
  return found;
}

async function connected(at: string, origin: string, cookie: string): Promise<Socket> {
  const socket = io(at, {
    path: '/ws',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie, origin },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  return socket;
}

if (isProgram(import.meta)) await conclude('revocation', (progress) => proveRevocation({ progress }));
