import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addressesFor, linksIn } from './secrets/addresses.ts';
import { type Asked, Asking, partsAt, type Told } from './secrets/asking.ts';
import { type Base, blank, CANARY, makeBase, type Principal, PRINCIPALS } from './secrets/base.ts';
import { SECRETS, tellText } from './secrets/kinds.ts';
import { Listening, liveOn, mailsTo, ofEitherWorld } from './secrets/listening.ts';
import { OneWorld } from './secrets/one-world.ts';
import { isText, type Place, type Secret } from './secrets/secret.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';

export interface SecretsOptions {
  /** Names of secrets; all of them when left out. */
  readonly only?: readonly string[];
  readonly principals?: readonly Principal[];
  /** Of the addresses that name no secret, every so many-th is asked. */
  readonly oneIn?: number;
  /** Pages that links alone lead to, of each principal. */
  readonly mostLinks?: number;
  readonly progress?: Progress;
}

/** Asked at the same time, of each world. */
const AT_ONCE = 4;
const MOST_NOTED = 200;
const LETTERS_WITHIN_S = 40;
const CALLED: readonly Principal[] = ['other', 'silenced'];

/**
 * Two whole sites, made from one database, differ by one secret. Whoever may not know it gets the same bytes from both:
 * pages, their data, operations, files, feeds, heads, answers to conditions, rings, notifications, mails.
 */
export async function proveSecrets(options: SecretsOptions): Promise<Figures> {
  const { only, progress = silence } = options;
  const secrets = SECRETS.filter(({ name }) => only?.includes(name) ?? true);
  const site = await OwnSite.prepare('secrets');
  const worlds: OneWorld[] = [];
  const compared = new Comparison((line) => progress.note(line));
  try {
    const origin = await OneWorld.make(site, 'origin');
    worlds.push(origin);
    await origin.start();
    const base = await makeBase(origin);
    const places = new Map<Secret, Place>();
    for (const secret of secrets)
      if (isText(secret)) places.set(secret, await secret.prepare(origin, base, blank(secret.name)));
    await origin.settle();
    await origin.rest();
    for (const [index, secret] of secrets.entries()) {
      progress.show(
        `${index}/${secrets.length} secrets · ${secret.name} · ${compared.count} answers compared`,
      );
      const pair = await Pair.make(site, origin, { base, secret, place: places.get(secret), compared });
      worlds.push(...pair.worlds);
      await pair.compare(options);
      if (secret === secrets.at(-1)) await pair.plant();
      await pair.close();
      worlds.splice(1);
    }
    return figuresOf(secrets, compared);
  } finally {
    await Promise.all(worlds.map((world) => world.end()));
    await site.close();
  }
}

function figuresOf(secrets: readonly Secret[], compared: Comparison): Figures {
  const { differences, canaries, planted, crashes } = compared;
  return {
    numbers: {
      secrets: secrets.length,
      addresses: compared.addresses.size,
      comparisons: compared.count,
      differences: differences.length,
      canaries: canaries.length,
      'leaks planted and seen': planted,
      crashes: crashes.length,
    },
    short: [
      ...(differences.length > 0 ? [`${differences.length} answers differ, such as ${differences[0]}`] : []),
      ...(canaries.length > 0 ? [`${canaries.length} canaries, such as in ${canaries[0]}`] : []),
      ...(planted < 2 ? [`of two leaks that were planted ${planted} were seen`] : []),
      ...crashes,
    ],
  };
}

class Comparison {
  /** @param note told of each difference and canary as it is found */
  constructor(private readonly note: (line: string) => void = () => {}) {}

  readonly differences: string[] = [];
  readonly canaries: string[] = [];
  readonly crashes: string[] = [];
  readonly addresses = new Set<string>();
  count = 0;
  planted = 0;

  /** @param where the kind of secret, the principal and the address */
  hold(where: string, [one, other]: readonly [Told, Told]): boolean {
    this.count += 1;
    // What was typed is said again: the same in both worlds.
    if (other.includes(CANARY) && !where.includes(CANARY)) this.find(this.canaries, where);
    if (one === other) return true;
    this.find(this.differences, `${where}: ${partsAt(one, other)}`);
    return false;
  }

  private find(among: string[], line: string): void {
    among.push(line);
    if (among.length <= MOST_NOTED) this.note(`${among === this.canaries ? 'a canary in ' : ''}${line}`);
  }
}

interface PairParts {
  readonly base: Base;
  readonly secret: Secret;
  readonly place: Place | undefined;
  readonly compared: Comparison;
}

/** The world that does not hold the secret, and the one that does. */
class Pair {
  readonly worlds: readonly [OneWorld, OneWorld];
  private readonly asking: Asking;
  private place: Place;

  private constructor(
    without: OneWorld,
    holding: OneWorld,
    private readonly parts: PairParts,
  ) {
    this.worlds = [without, holding];
    this.asking = new Asking(this.worlds);
    this.place = parts.place ?? {};
  }

  static async make(site: OwnSite, origin: OneWorld, parts: PairParts): Promise<Pair> {
    const without = await OneWorld.make(site, 'without', origin);
    const holding = await OneWorld.make(site, 'holding', origin);
    const { secret } = parts;
    if (isText(secret) && (await tellText(holding, secret)) === 0)
      throw new Error(`The text of ${secret.name} stands nowhere`);
    await Promise.all([without.start(), holding.start()]);
    return new Pair(without, holding, parts);
  }

  async compare({ principals = PRINCIPALS, oneIn = 1, mostLinks = 150 }: SecretsOptions): Promise<void> {
    const { base, secret, compared } = this.parts;
    const [without, holding] = this.worlds;
    const told = (secret.from ?? PRINCIPALS).filter((one) => principals.includes(one));
    const listening = await this.listen(told);
    if (!isText(secret)) {
      this.place = await secret.make(holding, base);
      await secret.instead?.(without, base);
    }
    await Promise.all(this.worlds.map((world) => world.settle()));

    const all = await addressesFor(base, this.place);
    const { topic, ...others } = this.place;
    const names = [
      ...(topic ? [topic.id, `x-${topic.number}`, `number=${topic.number}`] : []),
      ...Object.values(others),
    ];
    const addresses = all.filter(
      (address, index) => index % oneIn === 0 || names.some((name) => address.includes(name)),
    );
    for (const who of told) await this.crawl(who, addresses, mostLinks);

    for (const { ears } of listening)
      for (const each of ears) for (const channel of channelsOf(this.place)) await each.subscribe(channel);
    if (!isText(secret)) await secret.goOn?.(holding, base, this.place);
    await this.nextNumber();
    await Promise.all([liveOn(without, base), liveOn(holding, base)]);
    await Promise.all(this.worlds.map((world) => world.settle()));
    for (const { who, ears } of listening)
      this.holdMade(`${secret.name} · ${who} · sockets`, await Promise.all(ears.map((each) => each.end())));
    for (const who of told) {
      this.holdMade(`${secret.name} · ${who} · mails`, await this.mailsOf(who));
      for (const path of ['/notifications', '/notifications/nombre', '/notifications?vue=non-lues'])
        await this.askMade(who, path);
    }
    compared.crashes.push(...this.worlds.flatMap((world) => world.crashes));
  }

  /** Letters leave a while after what they tell of: those who were called get one in both worlds. */
  private async mailsOf(who: Principal): Promise<string[]> {
    for (let waited = 0; ; waited += 1) {
      const mails = await Promise.all(this.worlds.map((world) => mailsTo(world, this.parts.base, who)));
      const arrived = !CALLED.includes(who) || mails[0] !== '';
      if ((arrived && mails[0] === mails[1]) || waited === LETTERS_WITHIN_S) return mails;
      await sleep(1000);
    }
  }

  /** A gap between the numbers of topics says that something was there, or was given up; nothing else. It stands in both. */
  private async nextNumber(): Promise<void> {
    const [without, holding] = this.worlds;
    const last = await holding.count('select last_value from community.topic_number');
    await without.rows(`select setval('community.topic_number', $1)`, [last]);
  }

  /** The proof must see what it looks for: a title where nobody may read it, and a figure that counts one too many. */
  async plant(): Promise<void> {
    const { base, compared } = this.parts;
    const [, holding] = this.worlds;
    const seen = new Comparison();
    const look = async (path: string) => seen.hold(path, await this.asking.both({ path }, ''));
    await holding.rows(`update community.topic set title = $2 where id = $1`, [
      base.topics[2]!.id,
      `Le ${CANARY}, mal gardé`,
    ]);
    if (!(await look(`/api/v1/topics/${base.topics[2]!.id}`)) && seen.canaries.length > 0)
      compared.planted += 1;
    await holding.rows(`update community.category set topic_count = topic_count + 1 where id = $1`, [
      base.categories[1]!.id,
    ]);
    if (!(await look('/api/v1/categories'))) compared.planted += 1;
  }

  async close(): Promise<void> {
    this.asking.close();
    for (const world of this.worlds) await world.end();
  }

  private async listen(
    told: readonly Principal[],
  ): Promise<{ who: Principal; ears: readonly Listening[] }[]> {
    const { base } = this.parts;
    const listening = [];
    for (const who of told) {
      const ears = await Promise.all(this.worlds.map((world) => Listening.open(world, base.cookies[who])));
      for (const each of ears) for (const channel of channelsKnown(base)) await each.subscribe(channel);
      listening.push({ who, ears });
    }
    return listening;
  }

  /** Everything that is known of, and where the links of what is found there lead. */
  private async crawl(who: Principal, addresses: readonly string[], mostLinks: number): Promise<void> {
    const asked = new Set<string>(addresses);
    const found = new Set<string>();
    await inTurns(addresses, async (path) => {
      for (const link of linksIn(await this.ask(who, { path }))) if (!asked.has(link)) found.add(link);
    });
    await inTurns([...found].slice(0, mostLinks), (path) => this.ask(who, { path }));
  }

  /** The page, its head, its data, and whether it changed since. @returns what the world with the secret said */
  private async ask(who: Principal, asked: Asked): Promise<Told> {
    const { base, compared, secret } = this.parts;
    const cookie = base.cookies[who];
    const put = async (more: Asked): Promise<Told> => {
      const answers = await this.asking.both(more, cookie);
      const how = [more.method, ...Object.keys(more.headers ?? {})].filter(Boolean).join(' ');
      compared.hold(`${secret.name} · ${who} · ${how && `${how} `}${more.path}`, answers);
      compared.addresses.add(more.path);
      return answers[1];
    };
    const told = await put(asked);
    await put({ ...asked, method: 'HEAD' });
    const tag = /^etag: (.+)$/m.exec(told)?.[1];
    if (tag) await put({ ...asked, headers: { 'if-none-match': tag } });
    const since = /^last-modified: (.+)$/m.exec(told)?.[1];
    if (since) await put({ ...asked, headers: { 'if-modified-since': since } });
    return told;
  }

  private async askMade(who: Principal, path: string): Promise<void> {
    const { base, secret } = this.parts;
    const answers = await this.asking.both({ path }, base.cookies[who]);
    this.holdMade(`${secret.name} · ${who} · ${path}, afterwards`, answers);
  }

  /** @param texts of both worlds, where each made things of its own */
  private holdMade(where: string, texts: readonly string[]): void {
    const { base, compared } = this.parts;
    const [one = '', other = ''] = texts.map((text) => ofEitherWorld(text, base));
    compared.hold(where, [one, other]);
  }
}

/** Where it rings for what everybody may know of. */
const channelsKnown = ({ topics, parts }: Base): readonly string[] => [
  ...topics.slice(0, 3).map(({ id }) => `topic:${id}`),
  ...[`chat:${parts.channel.id}`, `poll:${parts.poll.id}`, `event:${parts.event.id}`],
];

/** Where it would ring for the secret. */
function channelsOf({ topic, post, conversation, channel, poll, event }: Place): readonly string[] {
  const heard = { topic: [topic?.id, post], chat: [conversation, channel], poll: [poll], event: [event] };
  return Object.entries(heard).flatMap(([kind, ids]) =>
    ids.flatMap((id) => (id === undefined ? [] : [`${kind}:${id}`])),
  );
}

async function inTurns<T>(all: readonly T[], take: (one: T) => Promise<unknown>): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await take(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

// `npm run prove -- secrets --one-in 4 --links 20 --as other 'a draft'`: every fourth address, twenty of the links found, asked
// as one principal, of this secret alone.
if (isProgram(import.meta)) {
  const { values, positionals: only } = parseArgs({
    options: {
      'one-in': { type: 'string', default: '1' },
      links: { type: 'string', default: '150' },
      as: { type: 'string', multiple: true, default: [...PRINCIPALS] },
    },
    allowPositionals: true,
  });
  const principals = PRINCIPALS.filter((one) => values.as.includes(one));
  const asked = { oneIn: Number(values['one-in']), mostLinks: Number(values.links), principals };
  await conclude('secrets', (progress) =>
    proveSecrets({ progress, ...asked, ...(only.length > 0 && { only }) }),
  );
}
