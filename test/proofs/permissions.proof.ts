import { Caller } from './input/caller.ts';
import { changed, rowCounts } from './input/rows.ts';
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
import { OwnSite } from './support/own-site.ts';

export interface PermissionsOptions {
  /** Only operations whose name holds one of these. */
  readonly only?: readonly string[];
  /** A policy that is broken on purpose, which must be noticed. */
  readonly openDoor?: string;
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
  const site = await OwnSite.prepare('permissions');
  const { openDoor } = options;
  // Without workers: what they do later would look like what a refusal did.
  const server = site.start('web', openDoor === undefined ? {} : { OPEN_DOOR: openDoor });
  try {
    await server.untilReady();
    const proof = new PermissionsProof(site, await World.make(site), options);
    const operations = await allOperations();
    const named = new Set(operations.map(({ name }) => name));
    for (const name of Object.keys(EXPECTATIONS))
      if (!named.has(name)) proof.fail(`${name}: expected, but the site has no such operation`);
    const chosen = operations.filter(({ name }) => isChosen(name, options));
    for (const [index, operation] of chosen.entries())
      await proof.tryOperation(operation, `${index + 1}/${chosen.length}`);
    for (const event of allEvents()) if (isChosen(`event ${event}`, options)) await proof.tryEvent(event);
    proof.close();
    return {
      numbers: {
        operations: chosen.length,
        principals: PRINCIPALS.length + CLIENTS.length,
        'refused writes that left a trace': proof.traces,
        cells: proof.cells,
        unexpected: proof.unexpected.length,
      },
      short: [
        ...proof.unexpected.slice(0, SHOWN),
        ...(proof.unexpected.length > SHOWN ? [`and ${proof.unexpected.length - SHOWN} more`] : []),
        ...(server.crashes.length > 0 ? [`the process ended: ${server.crashes.join('; ')}`] : []),
      ],
    };
  } finally {
    await server.rest();
    await site.close();
  }
}

const isChosen = (name: string, { only }: PermissionsOptions): boolean =>
  only === undefined || only.some((part) => name.includes(part));

class PermissionsProof {
  cells = 0;
  traces = 0;
  readonly unexpected: string[] = [];
  private readonly caller: Caller;
  private readonly progress: Progress;
  private readonly things = new Map<string, Objects>();
  private readonly prints = new Map<string, string>();

  constructor(
    private readonly site: OwnSite,
    private readonly world: World,
    options: PermissionsOptions,
  ) {
    this.caller = new Caller(site.port);
    this.progress = options.progress ?? silence;
  }

  close(): void {
    this.caller.close();
  }

  fail(text: string): void {
    this.unexpected.push(text);
  }

  async tryOperation(operation: Operation, place: string): Promise<void> {
    const expectation = EXPECTATIONS[operation.name];
    if (!expectation) return this.fail(`${operation.name}: nobody said what is expected of it`);
    this.progress.show(
      `${place} · ${this.cells} cells · ${this.unexpected.length} unexpected · ${operation.name}`,
    );
    await this.world.renewSessions();
    const cells = cellsOf(operation, expectation);
    const isRefused = ({ expected }: Cell) => !expected.includes('yes');
    await this.askRefused(operation, expectation, cells.filter(isRefused));
    for (const cell of cells.filter((each) => !isRefused(each))) await this.ask(operation, expectation, cell);
  }

  async tryEvent(event: string): Promise<void> {
    const rules = EVENTS[event];
    if (!rules) return this.fail(`event ${event}: nobody said what is expected of it`);
    for (const [ringing, rule] of Object.entries(rules) as [Ringing, Rule][]) {
      await this.world.renewSessions();
      // Where nobody is let in, or everybody is, it makes no difference what it rings about.
      const situations = ringsFor(ringing);
      const makesADifference = event === 'subscribe' || (event !== 'unsubscribe' && ringing === 'chat');
      for (const who of PRINCIPALS)
        for (const thing of (makesADifference ? situations : situations.slice(0, 1)).filter(
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
    const before = operation.writes ? await rowCounts(this.site) : null;
    const waiting = [...cells];
    const askSome = async () => {
      for (let cell = waiting.pop(); cell; cell = waiting.pop()) await this.ask(operation, expectation, cell);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askSome));
    if (before === null) return;
    for (const difference of changed(before, await rowCounts(this.site))) {
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

function situationsFor({ subject, isAboutWords, among }: Expectation): readonly Situation[] {
  if (isPart(subject)) return PART_SITUATIONS[subject].filter(among ?? (() => true));
  if (subject === null) return SITUATIONS.slice(0, 1);
  if (subject === 'shelf') return AUDIENCES;
  return SITUATIONS.filter(({ state }) => subject !== 'asked' || (state !== 'hidden' && state !== 'held'))
    .filter(({ state }) => subject !== 'topic' || state !== 'reply deleted')
    .filter(({ whose, isOld }) => isAboutWords || (!isOld && (whose === 'own' || whose === 'member')));
}

function cellsOf({ name, entrance }: Operation, expectation: Expectation): Cell[] {
  const clients = entrance.path.startsWith('/api/v1/') ? CLIENTS : [];
  return [...PRINCIPALS, ...clients].flatMap((who) => {
    const rule = who.scopes ? byClient(name, expectation.rule) : expectation.rule;
    const situations = situationsFor(expectation);
    // Where a machine is not let in, it makes no difference what is behind the door.
    return (who.scopes && !isInReach(name, who) ? situations.slice(0, 1) : situations)
      .filter(({ whose }) => whose !== 'own' || canOwn(who))
      .map((thing) => ({ who, thing, expected: rule(who, thing) }));
  });
}

const firstWords = (text: string): string => /"code":"([^"]+)"/.exec(text)?.[1] ?? '';

if (isProgram(import.meta)) {
  const only = process.argv.slice(2);
  const options = only.length > 0 ? { only } : {};
  await conclude('permissions', (progress) => provePermissions({ ...options, progress }));
}
