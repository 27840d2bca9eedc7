import { setTimeout as sleep } from 'node:timers/promises';
import { ARTICLE, CHANGES, type Change, type Post } from './cache/changes.ts';
import { keptRoutes, withoutPage } from './cache/kept-routes.ts';
import { type Aviary, lookForCanaries } from './cache/demonstration.ts';
import { NAMED_POLL, SERVICE, SURVEY, YEAR } from './cache/part-rows.ts';
import { COMPOSED } from './cache/pieces.ts';
import { CANARY, makeWorld, type World } from './cache/world.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { OwnSite } from './support/own-site.ts';
import { keptPort } from '../support/kept-port.ts';

/** A site with the demonstration, and canaries in everything private of it. */
async function proveSilence(progress: Progress = silence): Promise<Figures> {
  const site = await OwnSite.demonstration('silence');
  const running = site.start('all', { SEED: 'demo' });
  try {
    progress.show('the demonstration is being made');
    await running.untilReady(300_000);
    return silenceOf(
      await lookForCanaries({ url: site.origin, databaseUrl: site.databaseUrl, pool: site.pool }),
    );
  } finally {
    await running.rest();
    await site.close();
  }
}

/** Columns that held a canary when this was written; a register that lost half of them would prove little. */
const FEWEST_COLUMNS = 45;

export function silenceOf({ addresses, looked, kept, planted, empty, found, heard }: Aviary): Figures {
  return {
    numbers: {
      addresses,
      'answers to visitors': looked,
      'that may be kept': kept,
      'private columns with a canary': planted.length,
      'private tables without a row': empty.length,
      'canaries heard': found.length,
    },
    short: [
      ...found.slice(0, 30),
      ...(heard ? [] : ['a canary in a public reply was not heard']),
      ...(kept === 0 ? ['no answer was kept'] : []),
      ...(planted.length < FEWEST_COLUMNS ? [`only ${planted.length} columns took a canary`] : []),
    ],
  };
}

interface CacheOptions {
  /** Names of the changes to make, none of which needs another before it; all of them when left out. */
  readonly only?: readonly string[];
  readonly progress?: Progress;
}

/** Of parts of the site beside the forum. Of an event and of an idea there is one each. */
const PART_PAGES = [
  '/evenements',
  '/evenements?quand=passes',
  '/evenements/calendrier',
  '/evenements/une-seance-1',
  '/sondages',
  '/sondages?etat=clos',
  '/sondages/un-sondage',
  `/sondages/${NAMED_POLL}`,
  '/idees',
  '/idees?ordre=moment',
  '/idees/feuille-de-route',
  '/idees/une-idee-1',
  '/enquetes',
  '/enquetes?etat=closes',
  `/enquetes/${SURVEY}`,
  `/enquetes/${SURVEY}/resultats`,
  '/avis',
  `/avis/${SERVICE}`,
  `/avis/${SERVICE}?ordre=severes`,
  '/aide',
  '/aide/sondages',
  '/aide/premiers-pas',
  '/charte',
  '/developpeurs',
  '/developpeurs/changements',
  '/developpeurs/operations/readDocument',
  '/developpeurs/formes/Author',
  '/developpeurs/problemes',
  '/developpeurs/problemes/community.channel-locked',
  '/participer',
  '/transparence',
  `/transparence/${YEAR}`,
  '/mentions-legales',
  '/confidentialite',
  '/accessibilite',
];

/** From then on nobody may be given what was there before a change. */
const EXACT_WITHIN_MS = 1000;
const TRIES = 5;
/** How often a change that nobody is told of is made, until a page that is kept does not show it. */
const CUTS = 3;
/** Of drafts and bookmarks alone there are as many. */
const FEWEST_PLANTED = 3;

/**
 * Two processes keep pages, a third makes every page anew. After every kind of change every page must be, byte for byte,
 * what the third gives; members browse in between, and nothing of theirs may show.
 */
export async function proveCache({ only, progress = silence }: CacheOptions): Promise<Figures> {
  const site = await OwnSite.prepare('cache');
  const ports = [site.port, await keptPort(), await keptPort()] as const;
  const [one, other, fresh] = ports.map((port) => `http://localhost:${port}`) as [string, string, string];
  const processes = [
    site.start('all'),
    site.start('web', { PORT: String(ports[1]) }),
    site.start('web', { PORT: String(ports[2]), PAGE_CACHE_MB: '0' }),
  ];
  try {
    for (const each of processes) await each.untilReady();
    const world = await makeWorld(site);
    const proof = new CacheProof(world, { one, other, fresh });
    const changes = CHANGES.filter(({ name }) => only?.includes(name) ?? true);
    for (const [index, change] of changes.entries()) {
      progress.show(`${index}/${changes.length} changes · ${change.name} · ${proof.compared} pages compared`);
      await proof.try(change);
    }
    const cut = await proof.withTellingsCut();
    const unvisited = withoutPage(keptRoutes(), proof.pages);
    const crashes = processes.flatMap((each) => each.crashes);
    return {
      numbers: {
        changes: changes.length,
        pages: proof.pages.length,
        compared: proof.compared,
        kept: proof.kept,
        stale: proof.stale.length,
        canaries: proof.canaries.length,
        'columns that hold a canary': world.planted.length,
        'kept pages that were not looked at': unvisited.length,
        'stale where the tellings were cut, to see it fail': cut,
        crashes: crashes.length,
      },
      short: [
        ...proof.stale.slice(0, 30).map((each) => `stale: ${each}`),
        ...proof.canaries.slice(0, 30).map((each) => `a canary in ${each}`),
        ...proof.refused,
        ...unvisited.map((pattern) => `no page of ${pattern} is looked at, and it may be kept`),
        ...proof.pagesNeverKept.map((path) => `${path} was never kept`),
        ...(proof.kept === 0 ? ['no page was ever kept'] : []),
        ...(world.planted.length < FEWEST_PLANTED ? ['hardly a column took a canary'] : []),
        ...(cut === 0 ? ['what was stale on purpose was not seen'] : []),
        ...crashes,
      ],
    };
  } finally {
    await Promise.all(processes.map((each) => each.rest()));
    await site.close();
  }
}

class CacheProof {
  readonly pages: readonly string[];
  readonly stale: string[] = [];
  readonly canaries: string[] = [];
  /** Changes that the site did not take. */
  readonly refused: string[] = [];
  compared = 0;
  kept = 0;
  private rounds = 0;
  private readonly keptOnce = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly at: { readonly one: string; readonly other: string; readonly fresh: string },
  ) {
    const { topics, shelves, asker, helper } = world;
    this.pages = [
      '/',
      '/?vue=sans-reponse',
      '/questions',
      '/questions?vue=non-resolues',
      '/categories',
      '/etiquettes',
      '/etiquettes/tva',
      '/etiquettes/agessa',
      '/recherche?q=cotisations',
      '/reponses-officielles',
      `/reponses-officielles/${ARTICLE}`,
      '/a-propos-des-reponses-officielles',
      `/pages/${COMPOSED}`,
      `/pages/${COMPOSED}/versions/1`,
      ...PART_PAGES,
      ...shelves.map(({ slug }) => `/c/${slug}`),
      ...topics.map(({ number }) => `/sujets/slug-${number}`),
      `/sujets/slug-${topics[0]!.number}?page=2`,
      `/sujets/un-autre-titre-pour-la-premiere-${topics[0]!.number}`,
      `/sujets/un-autre-titre-pour-la-premiere-${topics[0]!.number}?page=2`,
      ...[asker, helper].map(({ handle }) => `/membres/${handle}`),
    ];
  }

  /** Of what the other parts of the site show: a page that is made anew each time proves nothing. */
  get pagesNeverKept(): string[] {
    const watched = ['/', `/pages/${COMPOSED}`, '/a-propos-des-reponses-officielles', ...PART_PAGES];
    return watched.filter((path) => !this.keptOnce.has(path));
  }

  async try(change: Change): Promise<void> {
    await this.warm();
    try {
      await change.make(this.world, this.post);
    } catch (refusal) {
      this.refused.push(`"${change.name}" could not be made: ${String(refusal)}`);
      return;
    }
    await sleep(EXACT_WITHIN_MS);
    this.stale.push(...(await this.differing()).map((path) => `${path} after "${change.name}"`));
  }

  /** The proof must see what it looks for: with the wire cut a change is not told. @returns how many pages are stale */
  async withTellingsCut(): Promise<number> {
    const { site } = this.world;
    await this.warm();
    // All that tells passes here: a reading that is counted meanwhile would tell of the same pages.
    const [wire] = await site.rows<{ definition: string }>(
      `select pg_get_functiondef('platform.tell_change'::regproc) as definition`,
    );
    await site.rows(
      `create or replace function platform.tell_change(tag text) returns void language sql as 'select null::void'`,
    );
    try {
      return await this.staleAfterUntold(CUTS);
    } finally {
      await site.rows(wire!.definition);
    }
  }

  /** What was told before the cut may still be on its way to a process that has no turn, and bring the new title with it. */
  private async staleAfterUntold(tries: number): Promise<number> {
    const { site, topics } = this.world;
    await site.rows(`update community.topic set title = $2 where id = $1`, [
      topics[1]!.id,
      `Un titre que personne n’a dit ${tries}`,
    ]);
    await sleep(EXACT_WITHIN_MS);
    const stale = (await this.differing()).length;
    if (stale > 0 || tries === 1) return stale;
    await this.warm();
    return this.staleAfterUntold(tries - 1);
  }

  /** Visitors have all pages made and kept in both processes, while a member and the team, in turns, look at the same ones. */
  private async warm(): Promise<void> {
    const { asker, staff } = this.world;
    const looking = this.rounds++ % 2 === 0 ? asker : staff;
    for (const path of this.pages)
      for (const origin of [this.at.one, this.at.other]) {
        await got(origin + path, looking.cookie);
        await got(origin + path);
        const again = await got(origin + path);
        if (again.control.startsWith('public')) {
          this.kept += 1;
          this.keptOnce.add(path);
        }
        if (again.text.includes(CANARY)) this.canaries.push(origin + path);
      }
  }

  /** Pages that differ from what would be made now, while that itself stands still. */
  private async differing(): Promise<string[]> {
    const differing: string[] = [];
    for (const path of this.pages) if (!(await this.isExact(path))) differing.push(path);
    return differing;
  }

  private async isExact(path: string): Promise<boolean> {
    this.compared += 1;
    for (let time = 0; time < TRIES; time++) {
      const before = await got(this.at.fresh + path);
      const [one, other] = [await got(this.at.one + path), await got(this.at.other + path)];
      if (same(before, one) && same(before, other)) return true;
      const after = await got(this.at.fresh + path);
      // A reading that was just counted, a minute that just passed: what is true has moved on.
      if (same(before, after)) {
        if (time === TRIES - 1) return false;
        await sleep(50);
      }
    }
    return false;
  }

  private readonly post: Post = async (who, path, form = {}) => {
    const answer = await fetch(this.at.one + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.world.site.origin, cookie: who.cookie },
      body: new URLSearchParams(form),
    });
    if (answer.status !== 303)
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  };
}

interface Got {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  readonly control: string;
}

async function got(url: string, cookie?: string): Promise<Got> {
  const answer = await fetch(url, { redirect: 'manual', headers: { ...(cookie && { cookie }) } });
  return {
    status: answer.status,
    text: withoutPort(await answer.text()),
    location: withoutPort(answer.headers.get('location') ?? ''),
    control: answer.headers.get('cache-control') ?? '',
  };
}

/** Each process answers at its own port, and an error page may name its request. */
const withoutPort = (text: string): string => text.replace(/localhost:\d+/g, 'localhost');

const same = (one: Got, other: Got): boolean =>
  one.status === other.status && one.text === other.text && one.location === other.location;

if (isProgram(import.meta))
  await conclude('cache', async (progress) => {
    const exact = await proveCache({ progress });
    const silent = await proveSilence(progress);
    return { numbers: { ...exact.numbers, ...silent.numbers }, short: [...exact.short, ...silent.short] };
  });
