import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, type Deed, DEEDS, type Door, letOffersExpire, press, resize } from './seats/deeds.ts';
import { type Guest, type Hall, hallOf, type RacedEvent, raceEvent } from './seats/hall.ts';
import { historyOf, keepHistory } from './seats/history.ts';
import { type Recount, recount } from './seats/recount.ts';
import { confirmationsMistold, promotionsMistold } from './seats/tellings.ts';
import { drained } from './support/drained.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import type { Phoenix } from './support/phoenix.ts';
import { strike } from './support/strike.ts';
import { keptPort } from '../support/kept-port.ts';

interface SeatsOptions {
  readonly races: number;
  readonly members: number;
  readonly capacity: number;
  /** What each member does after having come: stays away, comes again, takes what is offered. */
  readonly deeds: number;
  /** How often the number of seats is changed meanwhile, in each race. */
  readonly resizes: number;
  /** Processes that are killed meanwhile, workers mostly. */
  readonly kills: number;
  readonly progress?: Progress;
}

export const FULL: SeatsOptions = {
  races: 20,
  members: 500,
  capacity: 50,
  deeds: 2,
  resizes: 6,
  kills: 30,
};

const DRAIN_MS = 300_000;
/** Offers that are over are passed on by a job that comes every minute. */
const TURNS_MS = 240_000;

/**
 * However many come, go, and are offered seats at once on two processes, while the number of seats changes, offers run out and
 * workers are killed: never one seat too many, nobody who came is lost, turns in their order, each promotion told once.
 */
export async function proveSeats(options: SeatsOptions): Promise<Figures> {
  const { progress = silence } = options;
  const site = await OwnSite.prepare('seats');
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
    await keepHistory(site);
    const hall = await hallOf(site, options.members);
    const workers = [await start('worker'), await start('worker')];
    progress.note(`${hall.guests.length} members, two processes, two workers`);
    const struck = strike([...workers, ...workers, ...webs], {
      ...options,
      pause: { least: 1_500, most: 5_500 },
    });
    const races: Race[] = [];
    for (let at = 0; at < options.races; at++) {
      races.push(await race(site, doors, hall, { ...options, isOn: at % 4 === 1 }));
      progress.show(`${at + 1}/${options.races} races`);
    }
    const kills = await struck.end();
    await Promise.all(running.map((process) => process.untilReady()));
    const isSettled = await settled(site);
    const isDrained = (await drained(site, DRAIN_MS)) !== null && (await mailed(site));
    return await judge(site, { races, kills, isSettled, isDrained }, options, running);
  } finally {
    await Promise.all(running.map((process) => process.rest()));
    await site.close();
  }
}

/** The last thing that a member was told of their own deeds. */
interface Last {
  readonly guest: Guest;
  readonly stands: boolean;
  readonly requests: number;
  readonly faults: readonly Answer[];
}

interface Race {
  readonly event: RacedEvent;
  readonly lasts: readonly Last[];
  readonly resized: readonly number[];
}

/** All come at once; then everybody goes, comes and takes while seats are added, taken away, and offers run out. */
async function race(
  site: OwnSite,
  doors: readonly Door[],
  hall: Hall,
  { capacity, isOn, deeds, resizes }: SeatsOptions & Pick<RacedEvent, 'isOn'>,
): Promise<Race> {
  const event = await raceEvent(site, hall, { capacity, isOn });
  let isOver = false;
  const running = Promise.all(hall.guests.map((guest) => visit(doors, guest, event.id, deeds)));
  const expiring = (async () => {
    while (!isOver) {
      await sleep(700);
      await letOffersExpire(site, event.id, 0.2);
    }
  })();
  const resized: number[] = [];
  const resizing = (async () => {
    for (let time = 0; time < resizes && !isOver; time++) {
      await sleep(500 + Math.random() * 1_000);
      const seats = Math.round(capacity * (0.8 + Math.random() * 0.6));
      resized.push(await resize(site, doors[time % doors.length]!, hall, event, seats));
    }
  })();
  const lasts = await running.finally(() => (isOver = true));
  await Promise.all([expiring, resizing]);
  return { event, lasts, resized };
}

async function visit(doors: readonly Door[], guest: Guest, event: string, deeds: number): Promise<Last> {
  const faults: Answer[] = [];
  let [stands, requests] = [false, 0];
  const does = async (deed: Deed): Promise<void> => {
    const answer = await press(doors, guest, event, deed);
    requests += 1;
    if (answer.startsWith('fault')) faults.push(answer);
    else if (deed === 'come') stands = true;
    else if (deed === 'cancel') stands = false;
  };
  await does('come');
  for (let turn = 0; turn < deeds; turn++) await does(DEEDS[Math.floor(Math.random() * DEEDS.length)]!);
  return { guest, stands, requests, faults };
}

/** Whether every offer that is over was passed on. */
async function settled(site: OwnSite): Promise<boolean> {
  for (const end = Date.now() + TURNS_MS; Date.now() < end; await sleep(500)) {
    const over = await site.count(
      `select count(*) from events.registration where state = 'offered' and offered_until <= now()`,
    );
    if (over === 0) return true;
  }
  return false;
}

/** Whether every mail that is due was taken in hand: what a process held that was killed is tried again much later. */
async function mailed(site: OwnSite): Promise<boolean> {
  for (const end = Date.now() + DRAIN_MS; Date.now() < end; await sleep(500)) {
    const due = await site.count(
      `select count(*) from community.notification n where mail_at is not null and not exists (
         select from community.mail_sent s where s.member_id = n.member_id and s.key = 'fact:' || n.cause)`,
    );
    if (due === 0) return true;
  }
  return false;
}

/** Who was told last that they are registered, or not, and is not: but for those whose offer ran out. */
async function lost(site: OwnSite, { event, lasts }: Race): Promise<string[]> {
  const rows = await site.rows<{ member: string; state: string; lapsed: boolean }>(
    `select member_id as member, state, exists (select from platform.outbox o where o.name = 'events.gathering-told.v1'
         and o.payload ->> 'gatheringId' = $1 and o.payload ->> 'news' = 'lapsed'
         and o.payload -> 'memberIds' ? r.member_id::text) as lapsed
     from events.registration r where gathering_id = $1::uuid`,
    [event.id],
  );
  const found = new Map(rows.map((row) => [row.member, row]));
  return lasts.flatMap(({ guest, stands }) => {
    const row = found.get(guest.id);
    if (!row) return ['somebody who came has no registration'];
    const isThere = row.state !== 'cancelled';
    if (stands === isThere || (stands && row.lapsed)) return [];
    return [`somebody was told ${stands ? 'that they come' : 'that they do not'} and is ${row.state}`];
  });
}

interface Found {
  readonly races: readonly Race[];
  readonly kills: number;
  readonly isSettled: boolean;
  readonly isDrained: boolean;
}

async function judge(
  site: OwnSite,
  { races, kills, isSettled, isDrained }: Found,
  { members, capacity }: SeatsOptions,
  processes: readonly Phoenix[],
): Promise<Figures> {
  const recounts: Recount[] = [];
  const missing: string[] = [];
  for (const one of races) {
    recounts.push(recount(one.event, await historyOf(site, one.event.id)));
    missing.push(...(await lost(site, one)));
  }
  const promotions = recounts.reduce((sum, one) => sum + one.promotions, 0);
  const given = recounts.reduce((sum, one) => sum + one.given, 0);
  const told = await promotionsMistold(site, promotions);
  const untold = await Promise.all(
    races.map((one, at) => confirmationsMistold(site, one.event.id, recounts[at]!.confirmations)),
  );
  const lasts = races.flatMap((one) => one.lasts);
  const faults = lasts.flatMap((one) => one.faults);
  const resized = races.flatMap((one) => one.resized);
  const wrong = recounts.flatMap((one) => one.wrong);
  const crashes = processes.flatMap((process) => process.crashes);
  return {
    numbers: {
      races: races.length,
      'members at once': members,
      seats: capacity,
      requests: lasts.reduce((sum, one) => sum + one.requests, 0),
      'changes of the number of seats': resized.filter((status) => status === 303).length,
      kills,
      'transactions recounted': recounts.reduce((sum, one) => sum + one.transactions, 0),
      'seats too many, lost or out of order': wrong.length,
      'registrations lost': missing.length,
      promotions,
      'seats given while an event took place': given,
      'mails about them': told.mails,
      'promotions told wrongly': told.wrong.length,
      crashes: crashes.length,
    },
    short: [
      ...[...new Set(wrong)].slice(0, 20),
      ...new Set(missing),
      ...[...new Set(faults)].map((fault) => `a request met ${fault}`),
      ...told.wrong.slice(0, 20),
      ...untold.flat().slice(0, 20),
      ...(given > 0 ? [] : ['nobody was given a seat while an event took place: nothing was proven of it']),
      ...(promotions > 0 ? [] : ['nobody was promoted: nothing was proven of it']),
      ...(resized.includes(303) ? [] : ['the number of seats was never changed']),
      ...resized.filter((status) => status >= 500).map((status) => `a change of seats met ${status}`),
      ...(isSettled ? [] : ['offers that are over were never passed on']),
      ...(isDrained ? [] : ['what was told was never heard to the end']),
      ...crashes.map((crash) => `crashed: ${crash}`),
    ],
  };
}

if (isProgram(import.meta)) await conclude('seats', (progress) => proveSeats({ ...FULL, progress }));
