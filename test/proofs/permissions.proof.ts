import { parseArgs } from 'node:util';
import { Caller } from './input/caller.ts';
import { RowTally } from './input/rows.ts';
import { outcomeOf, questionAt } from './permissions/asking.ts';
import { ring } from './permissions/doorbell.ts';
import {
  EVENTS,
  EXPECTATIONS,
  type Expectation,
  type Ringing,
  type Subject,
} from './permissions/expectations.ts';
import { allEvents, allOperations, type Operation } from './permissions/operations.ts';
import { byClient, isInReach } from './permissions/clients.ts';
import { CLIENTS, type Principal, PRINCIPALS } from './permissions/principals.ts';
import type { Outcome, Rule } from './permissions/rules.ts';
import {
  AUDIENCES,
  isPart,
  PART_SITUATIONS,
  saying,
  type Situation,
  SITUATIONS,
} from './permissions/situations.ts';
import { canOwn, type Objects, World } from './permissions/world.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { type Found, Notes } from './support/notes.ts';
import { OwnSite } from './support/own-site.ts';
import { isIn, type Share, shareFrom, WHOLE } from './support/share.ts';

interface PermissionsOptions {
  /** Only operations whose name holds one of these. */
  readonly only?: readonly string[];
  /** A policy that is broken on purpose, which must be noticed. */
  readonly openDoor?: string;
  /** Of the operations and events those whose names are in it; all of them when left out. */
  readonly share?: Share;
  /** Where to keep what came of each, and to find what is not to be asked again. */
  readonly notes?: string;
  readonly progress?: Progress;
}

const AT_ONCE = 3;
const SHOWN = 1_000;

interface Cell {
  readonly who: Principal;
  readonly thing: Situation;
  readonly expected: readonly Outcome[];
}

/** Asks for everything that the site can do as everybody, on things in every state, and compares with the matrix. */
export async function provePermissions(options: PermissionsOptions): Promise<Figures> {
  const notes = new Notes(options.notes ?? null);
  const operations = await allOperations();
  const pieces = [
    ...operations.map((operation) => ({ name: operation.name, operation })),
    ...allEvents().map((event) => ({ name: `event ${event}`, event })),
  ];
  const named = new Set(pieces.map(({ name }) => name));
  const nameless = Object.keys(EXPECTATIONS)
    .filter((name) => !named.has(name))
    .map((name) => `${name}: expected, but the site has no such operation`);
  const chosen = pieces.filter(({ name }) => isChosen(name, options));
  const left = chosen.filter(({ name }) => !notes.isHeld(name));
  const crashes = left.length === 0 ? [] : await tryAll(left, { options, notes, all: chosen.length });
  const { short } = notes;
  return {
    numbers: {
      'operations and events': `${notes.pieces.filter((name) => named.has(name)).length} of ${pieces.length}`,
      principals: PRINCIPALS.length + CLIENTS.length,
      'refused writes that left a trace': notes.sum('traces'),
      cells: notes.sum('cells'),
      unexpected: short.length,
      ...(notes.commits.length > 0 && { on: notes.commits.join(', ') }),
    },
    short: [
      ...nameless,
      ...short.slice(0, SHOWN),
      ...(short.length > SHOWN ? [`and ${short.length - SHOWN} more`] : []),
      ...(crashes.length > 0 ? [`the process ended: ${crashes.join('; ')}`] : []),
    ],
  };
}

type Piece = { readonly name: string } & ({ readonly operation: Operation } | { readonly event: string });

/** @returns how the site ended meanwhile, if it did */
async function tryAll(
  left: readonly Piece[],
  p: { readonly options: PermissionsOptions; readonly notes: Notes; readonly all: number },
): Promise<readonly string[]> {
  const { openDoor, progress = silence } = p.options;
  const site = await OwnSite.prepare('permissions');
  // Without workers: what they do later would look like what a refusal did.
  const server = site.start('web', openDoor === undefined ? {} : { OPEN_DOOR: openDoor });
  try {
    await server.untilReady();
    const proof = new PermissionsProof(site, await World.make(site), await RowTally.on(site));
    for (const [index, piece] of left.entries()) {
      const place = `${p.all - left.length + index + 1}/${p.all}`;
      progress.show(
        `${place} · ${p.notes.sum('cells')} cells · ${p.notes.short.length} unexpected · ${piece.name}`,
      );
      const found = await proof.try(piece);
      for (const line of found.short) progress.note(line);
      p.notes.add(piece.name, found);
    }
    proof.close();
    return server.crashes;
  } finally {
    await server.rest();
    await site.close();
  }
}

const isChosen = (name: string, { only, share = WHOLE }: PermissionsOptions): boolean =>
  isIn(share, name) && (only?.some((part) => name.includes(part)) ?? true);

class PermissionsProof {
  private cells = 0;
  private traces = 0;
  private unexpected: string[] = [];
  private readonly caller: Caller;
  private readonly things = new Map<string, Objects>();
  private readonly prints = new Map<string, string>();

  constructor(
    private readonly site: OwnSite,
    private readonly world: World,
    private readonly tally: RowTally,
  ) {
    this.caller = new Caller(site.port);
  }

  close(): void {
    this.caller.close();
  }

  async try(piece: Piece): Promise<Found> {
    [this.cells, this.traces, this.unexpected] = [0, 0, []];
    if ('operation' in piece) await this.tryOperation(piece.operation);
    else await this.tryEvent(piece.event);
    return { numbers: { cells: this.cells, traces: this.traces }, short: this.unexpected };
  }

  private fail(text: string): void {
    this.unexpected.push(text);
  }

  private async tryOperation(operation: Operation): Promise<void> {
    const expectation = EXPECTATIONS[operation.name];
    if (!expectation) return this.fail(`${operation.name}: nobody said what is expected of it`);
    await this.world.renewSessions();
    const cells = cellsOf(operation, expectation);
    const isRefused = ({ expected }: Cell) => !expected.includes('yes');
    await this.askRefused(operation, expectation, cells.filter(isRefused));
    for (const cell of cells.filter((each) => !isRefused(each))) await this.ask(operation, expectation, cell);
  }

  private async tryEvent(event: string): Promise<void> {
    const rules = EVENTS[event];
    if (!rules) return this.fail(`event ${event}: nobody said what is expected of it`);
    for (const [ringing, rule] of Object.entries(rules) as [Ringing, Rule][]) {
      await this.world.renewSessions();
      // Where nobody is let in, or everybody is, it makes no difference what it rings about.
      const situations = ringsFor(ringing);
      const makesADifference = event === 'subscribe' || (event !== 'unsubscribe' && ringing === 'chat');
      const shown =
        event === 'presence'
          ? situations.filter(({ state, whose }) => state === 'open' && whose === 'member')
          : situations;
      for (const who of PRINCIPALS)
        for (const thing of (makesADifference ? shown : shown.slice(0, 1)).filter(
          ({ whose }) => whose !== 'own' || canOwn(who),
        ))
          await this.ring(event, ringing, { who, thing, expected: rule(who, thing) });
    }
  }

  /** Signs are given by who came in before; whoever was not let in tries all the same, and so does who never asked. */
  private async ring(event: string, ringing: Ringing, cell: Cell): Promise<void> {
    const channel = channelOf(ringing, await this.thingFor({ subject: SUBJECT_OF[ringing] }, cell));
    const cookie = this.world.cookieOf(cell.who);
    const isSign = event === 'typing' || event === 'presence';
    const events = isSign ? ['subscribe', event] : [event];
    this.compare(`event ${event} ${ringing}`, cell, await ring(this.site, cookie, events, channel));
    if (!isSign || cell.thing.state !== 'open') return;
    const got = await ring(this.site, cookie, [event], channel);
    this.compare(`event ${event} ${ringing}, unasked`, { ...cell, expected: ['no'] }, got);
  }

  /** What everybody is refused: several at once, for nothing may change. */
  private async askRefused(
    operation: Operation,
    expectation: Expectation,
    cells: readonly Cell[],
  ): Promise<void> {
    for (const cell of cells) await this.thingFor(expectation, cell);
    await this.tally.forget();
    const waiting = [...cells];
    const askSome = async () => {
      for (let cell = waiting.pop(); cell; cell = waiting.pop()) await this.ask(operation, expectation, cell);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askSome));
    if (!operation.writes) return;
    for (const difference of await this.tally.changes()) {
      this.traces += 1;
      this.fail(`${operation.name}: everything was refused, and yet ${difference} rows`);
    }
  }

  private async ask(operation: Operation, expectation: Expectation, cell: Cell): Promise<void> {
    const things = await this.thingFor(expectation, cell);
    const question = questionAt(operation, expectation, {
      things: { ...things, serial: this.world.nextSerial() },
      cookie: this.world.cookieOf(cell.who),
      key: this.world.keyOf(cell.who),
      origin: this.site.origin,
    });
    const answer = await this.caller.ask(question);
    const got = outcomeOf(answer);
    this.compare(operation.name, cell, got, `${answer.status} ${firstWords(answer.text)}`);
    if (!operation.writes) return;
    if (got === 'yes') this.things.delete(keyOf(expectation, cell));
    else await this.lookForTraces(operation, expectation, cell, things);
  }

  private async lookForTraces(
    { name }: Operation,
    expectation: Expectation,
    cell: Cell,
    things: Objects,
  ): Promise<void> {
    if (expectation.subject === null || expectation.subject === 'shelf') return;
    if (
      (await this.world.fingerprint(expectation.subject, things)) ===
      this.prints.get(keyOf(expectation, cell))
    )
      return;
    this.traces += 1;
    this.fail(`${name} · ${cell.who.name} · ${saying(cell.thing)}: refused, and yet the thing has changed`);
  }

  private compare(name: string, { who, thing, expected }: Cell, got: Outcome, words = ''): void {
    this.cells += 1;
    if (!expected.includes(got))
      this.fail(
        `${name} · ${who.name} · ${saying(thing)}: expected ${expected.join(' or ')}, got ${got} ${words}`,
      );
  }

  private async thingFor(expectation: Pick<Expectation, 'subject'>, cell: Cell): Promise<Objects> {
    const key = keyOf(expectation, cell);
    const known = this.things.get(key);
    if (known) return known;
    const made = await this.world.thing(expectation.subject, cell.thing, cell.who);
    this.things.set(key, made);
    this.prints.set(key, await this.world.fingerprint(expectation.subject, made));
    return made;
  }
}

/** What is rung about. */
const SUBJECT_OF: Readonly<Record<Ringing, Subject | null>> = {
  topic: 'topic',
  chat: 'channel',
  conversation: null,
  poll: 'poll',
  event: 'event',
};

function channelOf(ringing: Ringing, things: Objects): string {
  if (ringing === 'topic') return `topic:${things.topicId}`;
  if (ringing === 'chat') return `chat:${things.channelId}`;
  if (ringing === 'conversation') return `chat:${things.conversationId}`;
  return ringing === 'poll' ? `poll:${things.pollId}` : `event:${things.eventId}`;
}

function ringsFor(ringing: Ringing): readonly Situation[] {
  const subject = SUBJECT_OF[ringing];
  if (isPart(subject)) return PART_SITUATIONS[subject];
  return subject === null
    ? SITUATIONS.slice(0, 1)
    : SITUATIONS.filter(({ state }) => state !== 'reply deleted');
}

const keyOf = ({ subject }: Pick<Expectation, 'subject'>, { who, thing }: Cell): string =>
  `${subject} ${saying(thing)} ${thing.whose === 'own' ? who.name : ''}`;

/** What is out of sight is asked for where it is read, edited or marked: whatever else is done finds it in the same way. */
const FINDS_WHAT_IS_AWAY =
  /^GET \/api\/|^page \/reponses\/|^form \/reponses\/:id\/modifier$|\/posts\/:id\/helpful$/;
const isOutOfSight = ({ state }: Situation): boolean => state === 'hidden' || state === 'held';

function situationsFor(name: string, { subject, isAboutWords, among }: Expectation): readonly Situation[] {
  if (isPart(subject)) return PART_SITUATIONS[subject].filter(among ?? (() => true));
  if (subject === null) return SITUATIONS.slice(0, 1);
  if (subject === 'shelf') return AUDIENCES;
  return SITUATIONS.filter(
    (each) => !isOutOfSight(each) || (subject !== 'asked' && FINDS_WHAT_IS_AWAY.test(name)),
  )
    .filter(({ state }) => subject !== 'topic' || state !== 'reply deleted')
    .filter(({ whose, isOld }) => isAboutWords || (!isOld && (whose === 'own' || whose === 'member')));
}

function cellsOf({ name, entrance }: Operation, expectation: Expectation): Cell[] {
  const clients = entrance.path.startsWith('/api/v1/') ? CLIENTS : [];
  return [...PRINCIPALS, ...clients].flatMap((who) => {
    const rule = who.scopes ? byClient(name, expectation.rule) : expectation.rule;
    const situations = situationsFor(name, expectation);
    // Where a machine is not let in, it makes no difference what is behind the door.
    return (who.scopes && !isInReach(name, who) ? situations.slice(0, 1) : situations)
      .filter(({ whose }) => whose !== 'own' || canOwn(who))
      .map((thing) => ({ who, thing, expected: rule(who, thing) }));
  });
}

const firstWords = (text: string): string => /"code":"([^"]+)"/.exec(text)?.[1] ?? '';

// `npm run prove -- permissions --share 2/5 --notes FILE 'page /admin'`: of the operations whose names hold these words the second
// of five shares, but what FILE says was held; the closing line adds up whatever stands in FILE.
if (isProgram(import.meta)) {
  const { values, positionals: only } = parseArgs({
    options: { share: { type: 'string', default: '1/1' }, notes: { type: 'string' } },
    allowPositionals: true,
  });
  const asked = { share: shareFrom(values.share), ...(values.notes && { notes: values.notes }) };
  await conclude('permissions', (progress) =>
    provePermissions({ progress, ...asked, ...(only.length > 0 && { only }) }),
  );
}
