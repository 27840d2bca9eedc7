import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Address, addressesFor, linksIn, namesOf, oneOfEach } from './secrets/addresses.ts';
import { type Asked, Asking, type Told } from './secrets/asking.ts';
import { type Base, blank, CANARY, makeBase, type Principal, PRINCIPALS } from './secrets/base.ts';
import { Comparison } from './secrets/comparison.ts';
import { type Group, groupsOf } from './secrets/groups.ts';
import { SECRETS, tellText } from './secrets/kinds.ts';
import { Listening, liveOn, mailsTo, ofEitherWorld } from './secrets/listening.ts';
import { OneWorld } from './secrets/one-world.ts';
import { isText, type Place, type Secret } from './secrets/secret.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { Notes } from './support/notes.ts';
import { OwnSite } from './support/own-site.ts';
import { isIn, ofShare, type Share, shareFrom, WHOLE } from './support/share.ts';

interface SecretsOptions {
  /** Names of secrets; all of them when left out. */
  readonly only?: readonly string[];
  readonly principals?: readonly Principal[];
  /** Of the addresses that name no secret, every so many-th is asked. */
  readonly oneIn?: number;
  /** Pages that links alone lead to, of each principal. */
  readonly mostLinks?: number;
  /** Each secret in two worlds of its own: tells which one a difference is about. */
  readonly isApart?: boolean;
  /** Of the addresses those that are in it, and the links found there; all of them when left out. */
  readonly share?: Share;
  /** Where to keep what came of each piece, and to find what is not to be asked again. */
  readonly notes?: string;
  readonly progress?: Progress;
}

/** Asked at the same time, of each world. */
const AT_ONCE = 4;
const SHOWN = 200;
const LETTERS_WITHIN_S = 40;
const CALLED: readonly Principal[] = ['other', 'silenced'];
const PLANTED = 'leaks that are planted';

/**
 * Two whole sites, made from one database, differ by secrets. Whoever may not know them gets the same bytes from both: pages,
 * their data, operations, files, feeds, heads, answers to conditions, rings, notifications, mails.
 */
export async function proveSecrets(options: SecretsOptions): Promise<Figures> {
  const { only, principals = PRINCIPALS, isApart = false } = options;
  const secrets = SECRETS.filter(({ name }) => only?.includes(name) ?? true);
  const groups = groupsOf(secrets, isApart, principals);
  const notes = new Notes(options.notes ?? null);
  const left = groups.filter((group) => piecesOf(group, options).some((piece) => !notes.isHeld(piece)));
  if (left.length > 0) await compareAll(left, { options, notes, secrets });
  const pieces = groups.flatMap((group) => piecesOf(group, options));
  return figuresOf(secrets, notes, pieces);
}

/** What is noted by itself: what each principal is answered, and what reaches all of them unasked. */
const piecesOf = (group: Group, { share = WHOLE }: SecretsOptions): readonly string[] => [
  ...group.from.map((who) => answersTo(who, group, share)),
  ...(isIn(share, unasked(group)) ? [unasked(group)] : []),
];
const answersTo = (who: Principal, { name }: Group, share: Share): string =>
  ofShare(share, `${name} · ${who}`);
const unasked = ({ name }: Group): string => `${name} · rings, mails and notifications`;

interface All {
  readonly options: SecretsOptions;
  readonly notes: Notes;
  readonly secrets: readonly Secret[];
}

async function compareAll(groups: readonly Group[], { options, notes, secrets }: All): Promise<void> {
  const site = await OwnSite.prepare('secrets', 'forgetful');
  const worlds: OneWorld[] = [];
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
    for (const group of groups) {
      const pair = await Pair.make(site, origin, { base, group, places, notes });
      worlds.push(...pair.worlds);
      await pair.compare(options);
      if (group === groups.at(-1)) await pair.plant();
      await pair.close();
      worlds.splice(1);
    }
  } finally {
    await Promise.all(worlds.map((world) => world.end()));
    await site.close();
  }
}

function figuresOf(secrets: readonly Secret[], notes: Notes, pieces: readonly string[]): Figures {
  const { short } = notes;
  return {
    numbers: {
      secrets: secrets.length,
      pieces: `${notes.pieces.filter((piece) => piece !== PLANTED).length}, of this share ${pieces.length}`,
      'addresses, of all who ask': notes.sum('addresses'),
      comparisons: notes.sum('comparisons'),
      differences: notes.sum('differences'),
      canaries: notes.sum('canaries'),
      'links left out': notes.sum('links left out'),
      'leaks planted and seen': notes.sum('planted'),
      crashes: notes.sum('crashes'),
      ...(notes.commits.length > 0 && { on: notes.commits.join(', ') }),
    },
    short: [...short.slice(0, SHOWN), ...(short.length > SHOWN ? [`and ${short.length - SHOWN} more`] : [])],
  };
}

interface PairParts {
  readonly base: Base;
  readonly group: Group;
  /** Of the texts, which stand in both worlds. */
  readonly places: ReadonlyMap<Secret, Place>;
  readonly notes: Notes;
}

/** The world that does not hold the secrets, and the one that does. */
class Pair {
  readonly worlds: readonly [OneWorld, OneWorld];
  private readonly asking: Asking;
  private readonly places = new Map<Secret, Place>();
  private compared = new Comparison();

  private constructor(
    without: OneWorld,
    holding: OneWorld,
    private readonly parts: PairParts,
  ) {
    this.worlds = [without, holding];
    this.asking = new Asking(this.worlds);
    for (const secret of parts.group.secrets) {
      const place = parts.places.get(secret);
      if (place) this.places.set(secret, place);
    }
  }

  static async make(site: OwnSite, origin: OneWorld, parts: PairParts): Promise<Pair> {
    const without = await OneWorld.make(site, 'without', origin);
    const holding = await OneWorld.make(site, 'holding', origin);
    for (const secret of parts.group.secrets)
      if (isText(secret) && (await tellText(holding, secret)) === 0)
        throw new Error(`The text of ${secret.name} stands nowhere`);
    // People signed in when the origin was made, which may be long ago: some acts ask them to confirm who they are after a while.
    for (const world of [without, holding])
      await world.rows('update community.session set confirmed_at = now()');
    await Promise.all([without.start(), holding.start()]);
    return new Pair(without, holding, parts);
  }

  async compare(options: SecretsOptions): Promise<void> {
    const { share = WHOLE, progress = silence } = options;
    const { group, notes } = this.parts;
    const isLeft = (piece: string) => !notes.isHeld(piece);
    const reaches = isIn(share, unasked(group)) && isLeft(unasked(group));
    const listening = reaches ? await this.listen(group.from) : [];
    await this.makeSecrets();
    for (const who of group.from) {
      const piece = answersTo(who, group, share);
      if (!isLeft(piece)) continue;
      this.compared = new Comparison(progress);
      const leftOut = await this.crawl(who, await this.addresses(who, options), { ...options, piece });
      notes.add(piece, { ...this.found(), numbers: { ...this.found().numbers, 'links left out': leftOut } });
    }
    if (!reaches) return;
    this.compared = new Comparison(progress);
    await this.hearAll(listening);
    notes.add(unasked(group), this.found());
  }

  private found() {
    const crashes = this.worlds.flatMap((world) => world.crashes);
    const { numbers, short } = this.compared.found();
    return { numbers: { ...numbers, crashes: crashes.length }, short: [...short, ...crashes] };
  }

  private async makeSecrets(): Promise<void> {
    const { base, group } = this.parts;
    const [without, holding] = this.worlds;
    for (const secret of group.secrets) {
      if (isText(secret)) continue;
      this.places.set(secret, await secret.make(holding, base));
      await secret.instead?.(without, base);
    }
    await Promise.all(this.worlds.map((world) => world.settle()));
  }

  private async addresses(
    who: Principal,
    { oneIn = 1, share = WHOLE }: SecretsOptions,
  ): Promise<readonly Address[]> {
    const places = [...this.places.values()];
    const names = namesOf(places);
    const all = await addressesFor(this.parts.base, places);
    return (who === 'limited' ? all : knocking(all, names)).filter(
      ({ path }, index) =>
        isIn(share, path) && (index % oneIn === 0 || names.some((name) => path.includes(name))),
    );
  }

  private async hearAll(listening: readonly Listener[]): Promise<void> {
    const { base, group } = this.parts;
    const [without, holding] = this.worlds;
    const channels = [...this.places.values()].flatMap(channelsOf);
    for (const { ears } of listening)
      for (const each of ears) for (const channel of channels) await each.subscribe(channel);
    for (const [secret, place] of this.places) if (!isText(secret)) await secret.goOn?.(holding, base, place);
    await this.nextNumbers();
    await Promise.all([liveOn(without, base), liveOn(holding, base)]);
    await Promise.all(this.worlds.map((world) => world.settle()));
    for (const { who, ears } of listening)
      this.holdMade(`${group.name} · ${who} · sockets`, await Promise.all(ears.map((each) => each.end())));
    for (const who of group.from) {
      this.holdMade(`${group.name} · ${who} · mails`, await this.mailsOf(who));
      for (const path of ['/notifications', '/notifications/nombre', '/notifications?vue=non-lues'])
        await this.askMade(who, path);
    }
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

  /**
   * A gap between the numbers of topics, or of the replies in one, says that something was there, or was given up; nothing else. It
   * stands in both.
   */
  private async nextNumbers(): Promise<void> {
    const [without, holding] = this.worlds;
    const last = await holding.count('select last_value from community.topic_number');
    await without.rows(`select setval('community.topic_number', $1)`, [last]);
    const { id } = this.parts.base.topics[0]!;
    const position = await holding.count('select last_position from community.topic where id = $1', [id]);
    await without.rows('update community.topic set last_position = $2 where id = $1', [id, position]);
  }

  /** The proof must see what it looks for: a title where nobody may read it, and a figure that counts one too many. */
  async plant(): Promise<void> {
    const { base, notes } = this.parts;
    const [, holding] = this.worlds;
    const seen = new Comparison();
    const look = async (path: string) => seen.hold(path, await this.asking.both({ path }, ''));
    let planted = 0;
    await holding.rows(`update community.topic set title = $2 where id = $1`, [
      base.topics[2]!.id,
      `Le ${CANARY}, mal gardé`,
    ]);
    if (!(await look(`/api/v1/topics/${base.topics[2]!.id}`)) && seen.canaries.length > 0) planted += 1;
    await holding.rows(`update community.category set topic_count = topic_count + 1 where id = $1`, [
      base.categories[1]!.id,
    ]);
    if (!(await look('/api/v1/categories'))) planted += 1;
    const short = planted === 2 ? [] : [`of two leaks that were planted ${planted} were seen`];
    notes.add(PLANTED, { numbers: { planted }, short });
  }

  async close(): Promise<void> {
    this.asking.close();
    for (const world of this.worlds) await world.end();
  }

  private async listen(told: readonly Principal[]): Promise<Listener[]> {
    const { base } = this.parts;
    const listening = [];
    for (const who of told) {
      const ears = await Promise.all(this.worlds.map((world) => Listening.open(world, base.cookies[who])));
      for (const each of ears) for (const channel of channelsKnown(base)) await each.subscribe(channel);
      listening.push({ who, ears });
    }
    return listening;
  }

  /** Everything that is known of, and where the links of what is found there lead. @returns how many links were left out */
  private async crawl(
    who: Principal,
    addresses: readonly Address[],
    p: { readonly piece: string; readonly mostLinks?: number; readonly progress?: Progress },
  ): Promise<number> {
    const { piece, mostLinks = 1000, progress = silence } = p;
    const asked = new Set<string>(addresses.map(({ path }) => path));
    const closely = new Set(this.askedClosely(addresses));
    const found = new Set<string>();
    let count = 0;
    await inTurns(addresses, async ({ path }) => {
      const told = await this.put(who, { path });
      if (closely.has(path)) await this.askClosely(who, path, told);
      for (const link of linksIn(told)) if (!asked.has(link)) found.add(link);
      count += 1;
      progress.show(`${piece} · ${count}/${addresses.length} addresses · ${found.size} links found`);
    });
    const places = new Set<string>();
    const links = [...found].slice(0, mostLinks);
    await inTurns(links, async (path) => {
      const told = await this.put(who, { path });
      const place = path.split(/[/?]/).slice(0, 3).join('/');
      if (!places.has(place)) await this.askClosely(who, path, told);
      places.add(place);
      count += 1;
      progress.show(`${piece} · ${count - addresses.length}/${links.length} links`);
    });
    return Math.max(0, found.size - mostLinks);
  }

  /**
   * Whose head is asked for, and whether they changed: of each route one, which names a secret where one does. Everywhere a head is
   * made as the page that it is the head of (express calls the handler of GET, `asWebRequest` turns the one into the other), and
   * whether something changed is told from the tag, which is compared with the rest of the head.
   */
  private askedClosely(addresses: readonly Address[]): string[] {
    const whole = addresses.filter(({ isBare }) => !isBare);
    return oneOfEach(whole, namesOf([...this.places.values()])).map(({ path }) => path);
  }

  /** The head of what was told, and whether it changed since. */
  private async askClosely(who: Principal, path: string, told: Told): Promise<void> {
    await this.put(who, { path, method: 'HEAD' });
    const tag = /^etag: (.+)$/m.exec(told)?.[1];
    if (tag) await this.put(who, { path, headers: { 'if-none-match': tag } });
    const since = /^last-modified: (.+)$/m.exec(told)?.[1];
    if (since) await this.put(who, { path, headers: { 'if-modified-since': since } });
  }

  /** @returns what the world with the secret said */
  private async put(who: Principal, asked: Asked): Promise<Told> {
    const { base, group } = this.parts;
    const answers = await this.asking.both(asked, base.cookies[who]);
    const how = [asked.method, ...Object.keys(asked.headers ?? {})].filter(Boolean).join(' ');
    this.compared.hold(`${group.name} · ${who} · ${how && `${how} `}${asked.path}`, answers);
    this.compared.addresses.add(asked.path);
    return answers[1];
  }

  private async askMade(who: Principal, path: string): Promise<void> {
    const { base, group } = this.parts;
    const answers = await this.asking.both({ path }, base.cookies[who]);
    this.holdMade(`${group.name} · ${who} · ${path}, afterwards`, answers);
  }

  /** @param texts of both worlds, where each made things of its own */
  private holdMade(where: string, texts: readonly string[]): void {
    const [one = '', other = ''] = texts.map((text) => ofEitherWorld(text, this.parts.base));
    this.compared.hold(where, [one, other]);
  }
}

/**
 * What is asked by who passes no door of the back office: their rights are looked at before anything that the address names, so
 * of each of its routes one address that names a secret is asked.
 */
function knocking(all: readonly Address[], names: readonly string[]): readonly Address[] {
  const isSecret = ({ path }: Address) => names.some((name) => path.includes(name));
  const behind = all.filter((one) => one.route.startsWith('/admin') && isSecret(one));
  const left = new Set(behind);
  for (const one of oneOfEach(behind, names)) left.delete(one);
  return all.filter((one) => !left.has(one));
}

interface Listener {
  readonly who: Principal;
  readonly ears: readonly Listening[];
}

/** Where it rings for what everybody may know of. */
const channelsKnown = ({ topics, parts }: Base): readonly string[] => [
  ...topics.slice(0, 3).map(({ id }) => `topic:${id}`),
  `chat:${parts.channel.id}`,
  `poll:${parts.poll.id}`,
  `event:${parts.event.id}`,
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

// `npm run prove -- secrets --one-in 4 --links 20 --as other --apart 'a draft'`: every fourth address, twenty of the links found,
// asked as one principal, of this secret alone. `--share 2/5 --notes FILE`: the second of five shares of all addresses, but what
// FILE says was held; the closing line adds up whatever stands in FILE.
if (isProgram(import.meta)) {
  const { values, positionals: only } = parseArgs({
    options: {
      'one-in': { type: 'string', default: '1' },
      links: { type: 'string', default: '1000' },
      as: { type: 'string', multiple: true, default: [...PRINCIPALS] },
      apart: { type: 'boolean', default: false },
      share: { type: 'string', default: '1/1' },
      notes: { type: 'string' },
    },
    allowPositionals: true,
  });
  const asked = {
    principals: PRINCIPALS.filter((one) => values.as.includes(one)),
    oneIn: Number(values['one-in']),
    mostLinks: Number(values.links),
    isApart: values.apart,
    share: shareFrom(values.share),
    ...(values.notes && { notes: values.notes }),
  };
  await conclude('secrets', (progress) =>
    proveSecrets({ progress, ...asked, ...(only.length > 0 && { only }) }),
  );
}
