import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { startRedis } from '../support/start-redis.ts';
import { Cast } from './revocation/cast.ts';
import { CAUSES, type Cause } from './revocation/causes.ts';
import { type DoorName, DOORS } from './revocation/doors.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import { keptPort } from '../support/kept-port.ts';

interface RevocationOptions {
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
 * Two processes serve the same member, who holds a cookie, an open socket on each, the key and the token of a machine, the address
 * of a calendar, and addresses of pictures and of their own data. After each cause, what they lost must be dead or reduced on both
 * processes within five seconds, and nothing else: with everything in PostgreSQL, with Redis, and with a Redis that is lost right before.
 */
export async function proveRevocation(options: RevocationOptions = {}): Promise<Figures> {
  const { only, ways = WAYS, progress = silence } = options;
  const causes = CAUSES.filter(({ name }) => only?.includes(name) ?? true);
  const found: Finding[] = [];
  const tooMuch: string[] = [];
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
    const ports = [site.port, await keptPort()] as const;
    const more: Record<string, string> = redis ? { REDIS_URL: redis.url } : {};
    const processes = [site.start('all', more), site.start('web', { ...more, PORT: String(ports[1]) })];
    try {
      for (const each of processes) await each.untilReady();
      const origins = ports.map((port) => `http://localhost:${port}`);
      const cast = await Cast.gather(site, site.origin);
      if (way === 'redis-lost') await redis!.stop();
      for (const cause of causes) {
        progress.show(`${way} · ${cause.name}`);
        const tried = await tryOne(cause, cast, { way, origins });
        found.push(...tried.found);
        tooMuch.push(...tried.tooMuch);
      }
      crashes.push(...processes.flatMap((each) => each.crashes));
    } finally {
      await Promise.all(processes.map((each) => each.rest()));
      if (way === 'redis') await redis?.stop();
      await site.close();
    }
  }
  const late = found.filter(({ ms }) => ms > DEAD_WITHIN_MS);
  const worst = (isOne: (what: Finding['what']) => boolean) =>
    Math.max(0, ...found.filter(({ what }) => isOne(what)).map(({ ms }) => ms));
  return {
    numbers: {
      causes: causes.length,
      ways: ways.length,
      looked: found.length,
      'door, at worst (ms)': worst((what) => what !== 'socket'),
      'socket, at worst (ms)': worst((what) => what === 'socket'),
      late: late.length,
      'lost without a cause': tooMuch.length,
      'not run for want of a Redis': skipped,
      crashes: crashes.length,
    },
    short: [
      ...late.map(
        ({ way, cause, what, at, ms }) => `${way}: after ${cause} the ${what} on ${at} lived ${ms} ms`,
      ),
      ...tooMuch,
      ...(found.length === 0 ? ['nothing was looked at'] : []),
      ...crashes,
    ],
  };
}

interface Finding {
  readonly way: Way;
  readonly cause: string;
  readonly what: DoorName | 'socket';
  readonly at: string;
  readonly ms: number;
}

async function tryOne(
  cause: Cause,
  cast: Cast,
  { way, origins }: { way: Way; origins: readonly string[] },
): Promise<{ found: Finding[]; tooMuch: string[] }> {
  const holder = await cause.holder(cast);
  const sockets = await Promise.all(origins.map((at) => connected(at, cast.origin, holder.cookie)));
  const everywhere = (doors: readonly DoorName[]) =>
    origins.flatMap((at) => doors.map((door) => ({ at, door, opens: () => DOORS[door](at, holder, cast) })));
  for (const { at, door, opens } of everywhere([...cause.shuts, ...cause.leaves]))
    if (!(await opens())) throw new Error(`${cause.name}: the ${door} never opened on ${at}`);
  const begun = Date.now();
  const closed = sockets.map(
    (socket) =>
      new Promise<number>((resolve) => socket.once('disconnect', () => resolve(Date.now() - begun))),
  );
  await cause.act(cast, holder);
  const finding = (what: Finding['what'], at: string, ms: number) => ({
    way,
    cause: cause.name,
    what,
    at,
    ms,
  });
  const shut = Promise.all(
    everywhere(cause.shuts).map(async ({ at, door, opens }) => {
      while (Date.now() - begun < GIVE_UP_MS && (await opens())) await sleep(LOOK_EVERY_MS);
      return finding(door, at, Date.now() - begun);
    }),
  );
  const ended = Promise.all(
    closed.map(async (one, index) =>
      finding('socket', origins[index]!, await Promise.race([one, sleep(GIVE_UP_MS, GIVE_UP_MS)])),
    ),
  );
  const found = (await Promise.all([shut, ended])).flat();
  for (const socket of sockets) socket.disconnect();
  const tooMuch: string[] = [];
  for (const { at, door, opens } of everywhere(cause.leaves))
    if (!(await opens())) tooMuch.push(`${way}: after ${cause.name} the ${door} on ${at} was shut too`);
  return { found, tooMuch };
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
