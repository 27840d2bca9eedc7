import { setTimeout as sleep } from 'node:timers/promises';
import { ChatLedger, type Kept } from './chat/ledger.ts';
import { ChatReader } from './chat/reader.ts';
import { makeWorld, type World } from './chat/world.ts';
import { ChatWriter } from './chat/writer.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import type { Phoenix } from './support/phoenix.ts';
import { keptPort } from '../support/kept-port.ts';

interface ChatOptions {
  readonly members: number;
  readonly channels: number;
  /** Killed processes to reach at least. */
  readonly strikes: number;
  /** Acknowledged messages to reach at least. */
  readonly messages: number;
  /** Mean time between two strikes. */
  readonly strikeEveryMs: number;
  /** Mean time between two cuts of some reader's connection. */
  readonly cutEveryMs: number;
  /** Mean pause of a member between two acts. */
  readonly pauseMs: number;
  /** The strikes end here, whatever was reached. */
  readonly minutes: number;
  readonly progress?: Progress;
}

export const FULL: ChatOptions = {
  members: 16,
  channels: 3,
  strikes: 60,
  messages: 5_000,
  strikeEveryMs: 3_000,
  cutEveryMs: 500,
  pauseMs: 150,
  minutes: 20,
};

/** Longer than what a lost ring costs. */
const CATCH_UP_MS = 60_000;

/**
 * Members talk over two processes while connections are cut and processes and PostgreSQL are killed. Afterwards each has, in
 * order and once, exactly what was kept; and what was acknowledged was kept.
 */
export async function proveChat(options: ChatOptions): Promise<Figures> {
  const { progress = silence } = options;
  const site = await OwnSite.prepare('chat', 'durable');
  const ports = [site.port, await keptPort()];
  const origins = ports.map((port) => `http://localhost:${port}`);
  const webs: Phoenix[] = [];
  const readers: ChatReader[] = [];
  try {
    for (const port of ports) {
      const web = site.start('web', { PORT: String(port) });
      webs.push(web);
      await web.untilReady();
    }
    const world = await makeWorld(site, options.members, options.channels);
    const ledger = new ChatLedger();
    for (const me of world.members) readers.push(new ChatReader(origins, site.origin, world.channels, me));
    for (const reader of readers) reader.connect();
    const writers = world.members.map(
      (me) => new ChatWriter(origins, site.origin, world, me, ledger, options.pauseMs),
    );
    const writing = writers.map((writer) => writer.write());
    const strikes = await strike(site, webs, readers, ledger, options);
    for (const writer of writers) writer.stop();
    await Promise.all(writing);
    progress.note(`${strikes} strikes are done; everything rises again and catches up`);
    await Promise.all([...webs.map((web) => web.untilReady()), site.postgres.untilReady()]);
    const seconds = await caughtUp(site, world, readers);
    return await judge(site, { ledger, readers, world, webs, strikes, seconds }, options);
  } finally {
    for (const reader of readers) reader.close();
    await Promise.all(webs.map((web) => web.rest()));
    await site.close();
  }
}

async function strike(
  site: OwnSite,
  webs: readonly Phoenix[],
  readers: readonly ChatReader[],
  ledger: ChatLedger,
  { strikes, messages, strikeEveryMs, cutEveryMs, minutes, progress = silence }: ChatOptions,
): Promise<number> {
  const deadline = Date.now() + minutes * 60_000;
  let done = 0;
  let isOver = false;
  const cutting = (async () => {
    while (!isOver) {
      await sleep(Math.random() * 2 * cutEveryMs);
      void readers[Math.floor(Math.random() * readers.length)]!.cut(Math.random() * 2_000);
    }
    await sleep(2_500);
  })();
  while ((done < strikes || ledger.messages < messages) && Date.now() < deadline) {
    await sleep(Math.random() * 2 * strikeEveryMs);
    // Strikes are spread over the messages.
    if (done < strikes && ledger.messages >= (messages * done) / strikes && hit(site, webs)) done += 1;
    progress.show(
      `${done}/${strikes} strikes · ${ledger.messages}/${messages} messages acknowledged · ${ledger.changes} changes · ${sum(readers, 'cuts')} cuts`,
    );
  }
  isOver = true;
  await cutting;
  return done;
}

/** One process in four times out of five, else PostgreSQL. @returns whether there was something to hit */
function hit(site: OwnSite, webs: readonly Phoenix[]): boolean {
  if (Math.random() < 0.8) {
    const web = webs[Math.floor(Math.random() * webs.length)]!;
    if (!web.ready) return false;
    web.kill();
    return true;
  }
  const pid = site.postmasterPid();
  if (pid === null) return false;
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false; // it is away already and rises at this moment
  }
}

/** Nobody writes any more: each reader comes to the last change of its own accord. @returns seconds, null when they do not */
async function caughtUp(site: OwnSite, world: World, readers: readonly ChatReader[]): Promise<number | null> {
  const began = Date.now();
  while (Date.now() - began < CATCH_UP_MS) {
    const rows = await site
      .rows<{ id: string; change: number }>(`select id, last_change as change from community.chat_channel`)
      .catch(() => []);
    const all = rows.every(({ id, change }) => readers.every((reader) => reader.isAt(id, change)));
    if (rows.length === world.channels.length && all) return (Date.now() - began) / 1000;
    await sleep(250);
  }
  return null;
}

interface Found {
  readonly ledger: ChatLedger;
  readonly readers: readonly ChatReader[];
  readonly world: World;
  readonly webs: readonly Phoenix[];
  readonly strikes: number;
  readonly seconds: number | null;
}

async function judge(site: OwnSite, found: Found, options: ChatOptions): Promise<Figures> {
  const { ledger, readers, world, webs, strikes, seconds } = found;
  const kept = await site.rows<Kept>(
    `select id, channel_id as channel, position, client_id as "clientId",
       edited_at is null and withdrawn_at is null as untouched,
       case when withdrawn_at is null then coalesce(substring(source from 'marque-\\S+-fin'), '') else '' end as text
     from community.chat_message order by channel_id, position`,
  );
  const { lost, doubled, wrong } = ledger.compare(kept);
  const unlike = world.channels.flatMap((channel) => unlikeIn(channel, kept, readers));
  const gaps = await site.count(
    `select count(*) from community.chat_channel c where c.last_position <>
       (select count(*) from community.chat_message m where m.channel_id = c.id)`,
  );
  const crashes = [...webs.flatMap((web) => web.crashes), ...site.postgres.crashes];
  const untouched = new Set(kept.flatMap((one) => (one.untouched ? [one.id] : [])));
  const outOfOrder = readers.flatMap((reader) => reader.late).filter((id) => untouched.has(id)).length;
  const letters = sum(readers, 'letters');
  const short = [
    ...(strikes < options.strikes ? [`${strikes} of ${options.strikes} strikes`] : []),
    ...(ledger.messages < options.messages ? [`${ledger.messages} of ${options.messages} messages`] : []),
    ...[...lost, ...doubled, ...wrong, ...unlike].slice(0, 20),
    ...(gaps > 0 ? [`${gaps} channels with a gap or a double among their positions`] : []),
    ...(outOfOrder > 0 ? [`${outOfOrder} messages came out of order`] : []),
    ...(seconds === null ? ['some reader never came to the last change'] : []),
    ...(letters === 0 ? ['no message travelled with a ring'] : []),
    ...crashes,
  ];
  return {
    numbers: {
      strikes,
      cuts: sum(readers, 'cuts'),
      'messages acknowledged': ledger.messages,
      'changes acknowledged': ledger.changes,
      kept: kept.length,
      refused: [...ledger.refusedBy].map(([what, times]) => `${what}: ${times}`).join(', ') || 0,
      lost: lost.length,
      doubled: doubled.length,
      wrong: wrong.length,
      'out of order': outOfOrder,
      'lines that readers have otherwise': unlike.length,
      'letters read': letters,
      'times asked': sum(readers, 'asks'),
      'caught up in (s)': seconds ?? 'never',
      crashes: crashes.length,
    },
    short,
  };
}

/** Where what a reader has is not what was kept. */
function unlikeIn(channel: string, all: readonly Kept[], readers: readonly ChatReader[]): string[] {
  const kept = all.filter((one) => one.channel === channel);
  return readers.flatMap((reader) => {
    const lines = reader.linesOf(channel);
    const who = `${reader.me.handle} in ${channel}`;
    const more = lines.size === kept.length ? [] : [`${who} has ${lines.size} of ${kept.length} messages`];
    const other = kept.filter(({ id, position, text }) => {
      const line = lines.get(id);
      return line?.position !== position || line.text !== text;
    });
    return [
      ...more,
      ...other.map(({ id, text }) => `${who}: ${id} is "${lines.get(id)?.text}", not "${text}"`),
    ];
  });
}

const sum = (readers: readonly ChatReader[], what: 'letters' | 'asks' | 'cuts'): number =>
  readers.reduce((total, reader) => total + reader[what], 0);

if (isProgram(import.meta)) await conclude('chat', (progress) => proveChat({ ...FULL, progress }));
