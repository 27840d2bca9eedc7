import { Bodies } from './dataset/bodies.ts';
import type { Landmarks } from './dataset/landmarks.ts';
import { secretOf } from './dataset/people.ts';
import { Random } from './dataset/random.ts';
import type { LoadRequest } from './load/order.ts';
import { areAlike, type TextPrint, textPrint } from '#domain/community/newcomers/text-print';
import { Folding } from '#domain/moderation/words/folding';
import { UnicodeLookAlikes } from '#infrastructure/platform/text/look-alikes';
import { namedCharacter } from '#infrastructure/platform/text/named-characters';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';

export type ProfileName =
  | 'topic'
  | 'topic-compressed'
  | 'topic-signed-in'
  | 'category'
  | 'home'
  | 'search'
  | 'search-misspelt'
  | 'search-in-vain'
  | 'search-filtered'
  | 'suggestions'
  | 'topic-json'
  | 'topic-kept'
  | 'category-kept'
  | 'home-kept'
  | 'reply';

export interface Profile {
  readonly name: ProfileName;
  readonly title: string;
  /** Writes, and so needs a database of its own and the worker beside it. */
  readonly writes: boolean;
  /** Visitors are given pages that were made before; otherwise every page is made anew. */
  readonly kept: boolean;
  readonly requests: readonly LoadRequest[];
}

export interface World {
  readonly landmarks: Landmarks;
  readonly writers: number;
  readonly origin: string;
}

const COMPRESSED = { 'accept-encoding': 'gzip, deflate, br' };
const REPLIES = 20_000;

const get = (path: string, headers: LoadRequest['headers'] = {}): LoadRequest => ({
  method: 'GET',
  path,
  headers,
});

type Read = readonly [ProfileName, string, readonly LoadRequest[]];

/** What is measured, in the order of the report. Requests say nothing of compression unless the title does. */
export function profilesOf(world: World): Profile[] {
  const { landmarks } = world;
  const topics = landmarks.fullPages.map(({ path }) => path);
  const reads: readonly Read[] = [
    ['topic', 'Topic page, anonymous, 20 posts', topics.map((path) => get(path))],
    ['topic-compressed', 'Topic page, anonymous, compressed', topics.map((path) => get(path, COMPRESSED))],
    [
      'topic-signed-in',
      'Topic page, signed in',
      topics.map((path, index) => get(path, cookieOf(index % Math.min(50, world.writers)))),
    ],
    ['category', 'Category page, 20 topics', landmarks.categories.map((path) => get(path))],
    ['home', 'Home page', [get('/')]],
    ...searchesOf(landmarks),
    [
      'topic-json',
      'Topic as JSON',
      landmarks.fullPages.map(({ id }) => get(`/api/v1/topics/${id}/posts`, { accept: 'application/json' })),
    ],
  ];
  const kept: readonly [ProfileName, string, readonly LoadRequest[]][] = [
    ['topic-kept', 'Topic page from the page cache', topics.map((path) => get(path, COMPRESSED))],
    [
      'category-kept',
      'Category page from the page cache',
      landmarks.categories.map((path) => get(path, COMPRESSED)),
    ],
    ['home-kept', 'Home page from the page cache', [get('/', COMPRESSED)]],
  ];
  return [
    ...reads.map(([name, title, requests]) => ({ name, title, requests, writes: false, kept: false })),
    ...kept.map(([name, title, requests]) => ({ name, title, requests, writes: false, kept: true })),
    {
      name: 'reply',
      title: 'Posting a reply, all effects delivered',
      requests: replies(world),
      writes: true,
      kept: true,
    },
  ];
}

/** Searches as people make them: right, misspelt, in vain, narrowed, and typed letter by letter. */
export const searchesOf = (landmarks: Pick<Landmarks, 'searches' | 'categories'>): readonly Read[] => [
  ['search', 'Search', landmarks.searches.map(({ text }) => get(searchFor(text)))],
  [
    'search-misspelt',
    'Search, a word misspelt',
    landmarks.searches.map(({ text }) => get(searchFor(misspelt(text)))),
  ],
  ['search-in-vain', 'Search, nothing found', IN_VAIN.map((text) => get(searchFor(text)))],
  [
    'search-filtered',
    'Search, narrowed by a filter',
    landmarks.searches.flatMap(({ text }) =>
      [...FILTERS, `categorie=${landmarks.categories[0]!.slice('/c/'.length)}`].map((filter) =>
        get(`${searchFor(text)}&${filter}`),
      ),
    ),
  ],
  [
    'suggestions',
    'Suggestions while typing',
    landmarks.searches.flatMap(({ text }) =>
      [4, 6, text.length].map((typed) =>
        get(`/recherche/suggestions?q=${encodeURIComponent(text.slice(0, typed))}`),
      ),
    ),
  ],
];

const searchFor = (text: string): string => `/recherche?q=${encodeURIComponent(text)}`;

/** Words that no text of the dataset holds, nor any like them: every way of finding something is tried. */
const IN_VAIN = ['xylophoniste', 'zygomatique', 'quetzal bruyant', 'kwashiorkor', 'ouistiti hydraulique'];

/** One of each kind of facet that a visitor narrows by. */
const FILTERS = ['genre=question', 'resolu=oui', 'officiel=oui', 'periode=annee'];

/** The longest word with two letters exchanged in its middle, as fingers do. */
export function misspelt(text: string): string {
  const longest = text.split(' ').reduce((long, word) => (word.length > long.length ? word : long));
  const middle = Math.floor(longest.length / 2);
  const wrong =
    longest.slice(0, middle - 1) + longest[middle] + longest[middle - 1] + longest.slice(middle + 1);
  return text.replace(longest, wrong);
}

const cookieOf = (writer: number) => ({ cookie: `session=${secretOf(writer)}` });

/** Different members, topics and texts: nobody comes near the number of texts that a member may write in an hour. */
function replies({ landmarks, writers, origin }: World): LoadRequest[] {
  const random = new Random(7);
  const answer = unlike(new Bodies(random, new MarkdownRenderer()));
  return Array.from({ length: REPLIES }, (_, index) => ({
    method: 'POST' as const,
    path: random.pick(landmarks.open).path,
    headers: { ...cookieOf(index % writers), origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ body: answer() }).toString(),
  }));
}

/** Answers none of which would be held as nearly the same as another: what is measured are replies that appear. */
function unlike(bodies: Bodies): () => string {
  const byBand = new Map<number, TextPrint[]>();
  const looks = new UnicodeLookAlikes();
  const folding = new Folding((character) => looks.lettersOf(character), namedCharacter);
  return () => {
    for (;;) {
      const { source } = bodies.answer();
      const print = textPrint(folding.fold(source).text);
      if (!print) return source;
      const near = print.bands.flatMap((band) => byBand.get(band) ?? []);
      if (near.some((other) => areAlike(print, other))) continue;
      for (const band of print.bands) byBand.set(band, [...(byBand.get(band) ?? []), print]);
      return source;
    }
  };
}
