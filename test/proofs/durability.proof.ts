import { setTimeout as sleep } from 'node:timers/promises';
import { brokenInvariants, factsCheck, ledgerCheck, parkedJobs, watcherCheck } from './durability/checks.ts';
import { Ledger } from './durability/ledger.ts';
import { Listener } from './durability/listener.ts';
import { makeWorld } from './durability/world.ts';
import { actsOfTheSite, Writer } from './durability/writer.ts';
import { drained } from './support/drained.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import type { Phoenix } from './support/phoenix.ts';

interface DurabilityOptions {
  readonly strikes: number;
  /** Acknowledged writes to reach at least. */
  readonly writes: number;
  readonly members: number;
  readonly topics: number;
  /** Mean time between two strikes. */
  readonly strikeEveryMs: number;
  /** Mean pause of a member between two writes. */
  readonly pauseMs: number;
  /** The strikes end here, whatever was reached. */
  readonly minutes: number;
  /** Whether another system is told of each answer, and judged as well. */
  readonly told?: boolean;
  readonly progress?: Progress;
}

export const FULL: DurabilityOptions = {
  strikes: 200,
  writes: 10_000,
  members: 16,
  topics: 30,
  strikeEveryMs: 2800,
  pauseMs: 120,
  minutes: 14,
  told: true,
};

const VICTIMS = ['web', 'worker', 'PostgreSQL', 'PostgreSQL and its keeper'] as const;
type Victim = (typeof VICTIMS)[number];
const SHARES: Readonly<Record<Victim, number>> = {
  web: 0.34,
  worker: 0.33,
  PostgreSQL: 0.27,
  'PostgreSQL and its keeper': 0.06,
};
const DRAIN_MS = 240_000;
const LONGEST_WAIT_MS = 20_000;

/** Members write while everything that may die is killed; afterwards nothing that was acknowledged is missing or doubled. */
export async function proveDurability(options: DurabilityOptions): Promise<Figures> {
  const { progress = silence } = options;
  const started = Date.now();
  const { present, missing } = actsOfTheSite();
  if (missing.length > 0) progress.note(`The site has no page yet for: ${missing.join(', ')}`);
  const site = await OwnSite.prepare('durability', 'durable');
  const listener = options.told ? await Listener.open() : null;
  const running: Phoenix[] = [];
  try {
    const web = site.start('web');
    running.push(web);
    await web.untilReady();
    const world = await makeWorld(site, options.members, options.topics);
    await listener?.listen(site, world.watcher);
    const worker = site.start('worker', listener ? { WEBHOOK_ORIGINS: listener.origin } : {});
    running.push(worker);
    await worker.untilReady();

    const ledger = new Ledger();
    const writers = world.writers.map((me) => new Writer(site, world, me, ledger, present, options.pauseMs));
    const writing = writers.map((writer) => writer.write());
    const struck = await strike(site, { web, worker }, ledger, options);
    for (const writer of writers) writer.stop();
    await Promise.all(writing);
    progress.note(`${struck.total} strikes are done; everything rises again and drains`);
    await Promise.all([web.untilReady(), worker.untilReady(), site.postgres.untilReady()]);
    const drainSeconds = await drained(site, DRAIN_MS);

    const told = await listener?.judged(site);
    const figures = await judge(site, world, ledger, struck, drainSeconds, { web, worker }, options);
    return {
      short: [...figures.short, ...(told?.short ?? [])],
      numbers: {
        ...figures.numbers,
        ...(told && { 'messages heard by another system': told.heard, 'of them again': told.again }),
        minutes: ((Date.now() - started) / 60_000).toFixed(1),
      },
    };
  } finally {
    await Promise.all(running.map((process) => process.rest()));
    listener?.close();
    await site.close();
  }
}

interface Struck {
  readonly total: number;
  readonly by: Readonly<Record<Victim, number>>;
}

async function strike(
  site: OwnSite,
  processes: { web: Phoenix; worker: Phoenix },
  ledger: Ledger,
  { strikes, writes, strikeEveryMs, minutes, progress = silence }: DurabilityOptions,
): Promise<Struck> {
  const by: Record<Victim, number> = { web: 0, worker: 0, PostgreSQL: 0, 'PostgreSQL and its keeper': 0 };
  const deadline = Date.now() + minutes * 60_000;
  let total = 0;
  while ((total < strikes || ledger.acknowledged < writes) && Date.now() < deadline) {
    await sleep(Math.random() * 2 * strikeEveryMs);
    await written(ledger, (writes * total) / strikes, deadline);
    const victim = draw();
    if (total < strikes && hit(victim, site, processes)) {
      by[victim] += 1;
      total += 1;
    }
    progress.show(
      `${total}/${strikes} strikes · ${ledger.acknowledged}/${writes} writes acknowledged · ${ledger.unknown} of unknown outcome`,
    );
  }
  return { total, by };
}

/** Strikes are spread over the writes: on a slow machine they wait for some, though not for ever. */
async function written(ledger: Ledger, share: number, deadline: number): Promise<void> {
  const end = Math.min(deadline, Date.now() + LONGEST_WAIT_MS);
  while (ledger.acknowledged < share && Date.now() < end) await sleep(50);
}

function draw(): Victim {
  let chance = Math.random();
  return VICTIMS.find((victim) => (chance -= SHARES[victim]) < 0) ?? 'web';
}

/** @returns whether there was something to hit */
function hit(victim: Victim, site: OwnSite, { web, worker }: { web: Phoenix; worker: Phoenix }): boolean {
  const process_ = victim === 'web' ? web : victim === 'worker' ? worker : null;
  if (process_) {
    if (process_.pid === undefined) return false;
    process_.kill();
    return true;
  }
  if (victim === 'PostgreSQL and its keeper') site.postgres.kill();
  const pid = site.postmasterPid();
  if (pid === null) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false; // it is away already and rises at this moment
  }
}

async function judge(
  site: OwnSite,
  world: Awaited<ReturnType<typeof makeWorld>>,
  ledger: Ledger,
  struck: Struck,
  drainSeconds: number | null,
  { web, worker }: { web: Phoenix; worker: Phoenix },
  options: DurabilityOptions,
): Promise<Figures> {
  const texts = await ledgerCheck(site, ledger);
  const facts = await factsCheck(site);
  const watcher = await watcherCheck(site, world);
  const broken = await brokenInvariants(site);
  const parked = await parkedJobs(site);
  const crashes = [...web.crashes, ...worker.crashes, ...site.postgres.crashes];
  const short = [
    ...(struck.total < options.strikes ? [`${struck.total} of ${options.strikes} strikes`] : []),
    ...(ledger.acknowledged < options.writes ? [`${ledger.acknowledged} of ${options.writes} writes`] : []),
    ...texts.lost.slice(0, 20).map((marker) => `lost: ${marker}`),
    ...texts.doubled.slice(0, 20).map((marker) => `doubled: ${marker}`),
    ...texts.strangers.slice(0, 20).map((marker) => `written by nobody: ${marker}`),
    ...texts.wrongStates.slice(0, 20),
    ...(drainSeconds === null ? [`not drained: ${facts.undelivered} deliveries are missing`] : []),
    ...(facts['delivered to nobody’s wish'] > 0 ? ['deliveries that nobody subscribed to'] : []),
    ...(facts['answers without exactly one fact'] > 0
      ? [`${facts['answers without exactly one fact']} answers without exactly one fact`]
      : []),
    ...(watcher.untold > 0 ? [`the watcher was not told of ${watcher.untold} answers`] : []),
    ...(watcher.told !== watcher.answers ? [`${watcher.told} notices for ${watcher.answers} answers`] : []),
    ...broken,
    ...parked.slice(0, 20).map((job) => `parked: ${job}`),
    ...crashes.map((crash) => `crashed: ${crash}`),
  ];
  return {
    numbers: {
      strikes: Object.entries(struck.by)
        .map(([who, times]) => `${who} ${times}`)
        .join(', '),
      acknowledged: `${ledger.acknowledged} (${[...ledger.byAct].map(([act, n]) => `${act} ${n}`).join(', ')})`,
      refused: [...ledger.refused].map(([what, times]) => `${what}: ${times}`).join(', ') || 0,
      'unknown outcome': ledger.unknown,
      'written though unknown': texts.foundAfterUnknown,
      'repeated by the member after an unknown outcome': texts.repeatedAfterUnknown,
      lost: texts.lost.length + texts.wrongStates.length,
      doubled: texts.doubled.length,
      facts: facts.facts,
      deliveries: facts.deliveries,
      undelivered: facts.undelivered,
      'parked jobs': parked.length,
      'wrong counters': broken.length,
      'drained in (s)': drainSeconds ?? 'never',
      crashes: crashes.length,
      'starts given up while the database was away': web.refusedStarts + worker.refusedStarts,
    },
    short,
  };
}

if (isProgram(import.meta)) {
  await conclude('durability', (progress) => proveDurability({ ...FULL, progress }));
}
