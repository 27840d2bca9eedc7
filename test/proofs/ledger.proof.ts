import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { wrongBooks } from './ledger/books.ts';
import { PROPERTIES } from './ledger/properties.ts';
import { type Answered, type Door, post, toggle } from './ledger/toggling.ts';
import { type LedgerWorld, ledgerWorld } from './ledger/world.ts';
import { drained } from './support/drained.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import { type Phoenix, ROOT } from './support/phoenix.ts';
import { strike } from './support/strike.ts';
import { keptPort } from '../support/kept-port.ts';

interface LedgerOptions {
  readonly members: number;
  readonly replies: number;
  /** Marks set and taken back, acceptances, removals: by each member. */
  readonly toggles: number;
  /** Requests of all members at once, on two processes. */
  readonly atOnce: number;
  /** Processes that are killed meanwhile, workers mostly. */
  readonly kills: number;
  /** How often facts that were heard are told again, and how many of them each time. */
  readonly replays: number;
  readonly replayed: number;
  /** Cases of each property. */
  readonly cases: number;
  readonly progress?: Progress;
}

export const FULL: LedgerOptions = {
  members: 20,
  replies: 60,
  toggles: 1_000,
  atOnce: 200,
  kills: 20,
  replays: 100,
  replayed: 200,
  cases: 5_000,
};

const DRAIN_MS = 240_000;
/** How long a member tries: longer than a process takes to rise again on a busy machine. */
const PATIENCE_MS = 180_000;
/** Nothing was done, because others held what it needs for longer than a person waits: the page says to try again. */
const BUSY = 409;

/**
 * Points are what an independent recount says, to the last one: however many requests come at once on two processes, while
 * workers are killed, and when what was heard is told again.
 */
export async function proveLedger(options: LedgerOptions): Promise<Figures> {
  const { progress = silence } = options;
  const broken = recount(options.cases, progress);
  const site = await OwnSite.prepare('ledger');
  const running: Phoenix[] = [];
  try {
    const start = async (role: 'web' | 'worker', more = {}): Promise<Phoenix> => {
      const process = site.start(role, more);
      running.push(process);
      await process.untilReady();
      return process;
    };
    const webs = [await start('web')];
    const port = await keptPort();
    webs.push(await start('web', { PORT: String(port) }));
    const doors = [site.origin, `http://localhost:${port}`].map((url) => ({ url, publicUrl: site.origin }));
    const world = await ledgerWorld(site, options);
    const workers = [await start('worker'), await start('worker')];
    const struck = strike([...workers, ...workers, ...webs], {
      ...options,
      pause: { least: 800, most: 2_400 },
    });
    const answers = await everybody(doors, world, options);
    const kills = await struck.end();
    const given = await giveByHand(doors, world, options);
    await Promise.all(running.map((process) => process.untilReady()));
    const isDrained = (await drained(site, DRAIN_MS)) !== null;
    const replays = await replay(site, options);
    return await judge(site, { broken, answers, kills, given, isDrained, replays }, options, running);
  } finally {
    await Promise.all(running.map((process) => process.rest()));
    await site.close();
  }
}

/** @returns how many properties found a difference, in words */
function recount(cases: number, progress: Progress): string[] {
  return Object.entries(PROPERTIES).flatMap(([name, property]) => {
    const details = fc.check(property as fc.IProperty<unknown>, { numRuns: cases });
    progress.note(`${name}: ${cases} cases${details.failed ? ', not right' : ''}`);
    return details.failed ? [`${name}: ${fc.defaultReportMessage(details)}`] : [];
  });
}

/** Every member changes what others are credited for, hundreds of requests at once. */
async function everybody(
  doors: readonly Door[],
  world: LedgerWorld,
  { toggles, atOnce, progress = silence }: LedgerOptions,
): Promise<ReadonlyMap<Answered, number>> {
  const answers = new Map<Answered, number>();
  const all = world.members.length * toggles;
  for (let done = 0; done < all; done += atOnce) {
    const some = await Promise.all(
      Array.from({ length: Math.min(atOnce, all - done) }, (_, at) =>
        untilAnswered((tries) =>
          toggle(
            doors[(at + tries) % doors.length]!,
            world,
            world.members[(done + at) % world.members.length]!,
          ),
        ),
      ),
    );
    for (const status of some) answers.set(status, (answers.get(status) ?? 0) + 1);
    progress.show(`${done}/${all} toggles`);
  }
  return answers;
}

/** Points given by hand, many at once, and each of some taken back by many at once: only one of them does. */
async function giveByHand(
  doors: readonly Door[],
  { members, managers }: LedgerWorld,
  { atOnce }: LedgerOptions,
): Promise<{ readonly given: number; readonly wrong: string[] }> {
  const door = (at: number): Door => doors[at % doors.length]!;
  const by = (at: number) => managers[at % managers.length]!;
  const reason = 'Un atelier animé pour tous';
  const list = '/admin/engagement/points';
  const statuses = await Promise.all(
    members.map((member, at) =>
      untilAnswered(
        () => post(door(at), by(at), list, { member: member.pseudonym, points: '7', reason }),
        [0, BUSY],
      ),
    ),
  );
  const wrong = statuses.filter((status) => status !== 303).map((status) => `points by hand met ${status}`);
  const page = await fetch(`${doors[0]!.url}${list}`, { headers: { cookie: by(0).cookie } });
  const ids = [...(await page.text()).matchAll(/\/admin\/engagement\/points\/([0-9a-f-]{36})/g)].map(
    ([, id]) => id!,
  );
  for (const id of [...new Set(ids)].slice(0, 3)) {
    const tries = await Promise.all(
      Array.from({ length: atOnce }, (_, at) =>
        post(door(at), by(at), `${list}/${id}`, { reason: 'Donnés par erreur' }),
      ),
    );
    const taken = tries.filter((status) => status === 303).length;
    const faults = tries.filter((status) => status >= 500 || status === 0).length;
    if (taken !== 1) wrong.push(`points given once were taken back ${taken} times`);
    if (faults > 0) wrong.push(`${faults} of ${atOnce} who took points back at once met a fault`);
  }
  return { given: statuses.length, wrong };
}

/**
 * A process that was killed may still be rising: who gets no answer asks again, at the other one next.
 * @param again the answers that are asked again @returns the last one, where patience ends
 */
async function untilAnswered(
  ask: (tries: number) => Promise<Answered>,
  again: readonly Answered[] = [0],
): Promise<Answered> {
  const end = Date.now() + PATIENCE_MS;
  let status: Answered = 0;
  for (let tries = 0; Date.now() < end; tries++) {
    status = await ask(tries);
    if (!again.includes(status)) return status;
    await sleep(500);
  }
  return status;
}

/** Tells again what was heard, as if nobody had: nothing may be added. @returns what was, in words */
async function replay(
  site: OwnSite,
  { replays, replayed, progress = silence }: LedgerOptions,
): Promise<{ readonly times: number; readonly wrong: string[] }> {
  const books = () =>
    site.rows<{ told: string }>(
      `select (select count(*) from engagement.act) || ' acts, ' || (select count(*) from engagement.line) || ' lines' as told`,
    );
  const [before] = await books();
  for (let times = 0; times < replays; times++) {
    await site.rows(
      `with again as (select fact_id from platform.inbox where consumer = 'engagement.keep-ledger' order by random() limit $1),
       forgotten as (delete from platform.inbox i using again where i.fact_id = again.fact_id
         and i.consumer = 'engagement.keep-ledger')
       update platform.outbox o set relayed_at = null from again where o.id = again.fact_id`,
      [replayed],
    );
    if ((await drained(site, DRAIN_MS)) === null) return { times, wrong: ['a replay was never heard'] };
    progress.show(`${times + 1}/${replays} replays`);
  }
  const [after] = await books();
  return {
    times: replays,
    wrong: before!.told === after!.told ? [] : [`${before!.told} became ${after!.told}`],
  };
}

/** What `npm run engagement:rebuild` says of the books. */
function rebuilt(site: OwnSite): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'dist/interfaces/composition/engagement-rebuild-main.js')],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: site.databaseUrl,
        DATA_DIR: site.folder,
        LOG_LEVEL: 'error',
      },
    },
  );
  return /Differences: .*/.exec(stdout)?.[0] ?? `${stdout}${stderr}`.slice(0, 2_000);
}

interface Found {
  readonly broken: readonly string[];
  readonly answers: ReadonlyMap<Answered, number>;
  readonly kills: number;
  readonly given: Awaited<ReturnType<typeof giveByHand>>;
  readonly isDrained: boolean;
  readonly replays: Awaited<ReturnType<typeof replay>>;
}

async function judge(
  site: OwnSite,
  { broken, answers, kills, given, isDrained, replays }: Found,
  { cases, atOnce }: LedgerOptions,
  processes: readonly Phoenix[],
): Promise<Figures> {
  const books = await wrongBooks(site);
  const differences = rebuilt(site);
  const faults = [...answers].filter(([status]) => status >= 500 || status === 0);
  const crashes = processes.flatMap((process) => process.crashes);
  return {
    numbers: {
      toggles: [...answers.values()].reduce((sum, times) => sum + times, 0),
      'requests at once': atOnce,
      answers: [...answers].map(([status, times]) => `${status || 'none'} × ${times}`).join(', '),
      kills,
      'given by hand': given.given,
      replays: replays.times,
      acts: await site.count('select count(*) from engagement.act'),
      lines: await site.count('select count(*) from engagement.line'),
      'things recounted': books.things,
      'differences to the recount': books.differences.length,
      rebuild: differences,
      'cases of properties': cases * Object.keys(PROPERTIES).length,
      'properties broken': broken.length,
      crashes: crashes.length,
    },
    short: [
      ...broken,
      ...faults.map(([status, times]) => `${times} requests met ${status || 'no answer at all'}`),
      ...given.wrong,
      ...(isDrained ? [] : ['what was told was never heard to the end']),
      ...replays.wrong,
      ...books.differences.slice(0, 20),
      ...(differences === 'Differences: 0 ledgers or boards, 0 badges.'
        ? []
        : [`rebuilt with ${differences}`]),
      ...crashes.map((crash) => `crashed: ${crash}`),
    ],
  };
}

if (isProgram(import.meta)) await conclude('ledger', (progress) => proveLedger({ ...FULL, progress }));
