import { documented } from '#interfaces/http/adapter';
import { allEntrances } from '../input/entrances.ts';
import { grouped } from '../support/grouped.ts';
import { PUBLIC_URL } from './asking.ts';
import { type Base, CANARY, GROUP } from './base.ts';
import type { Place } from './secret.ts';

/** What is typed where words are looked for: of the secret, its beginning, misspelt, and what else it says. */
const WORDS = [
  CANARY,
  CANARY.slice(0, 6),
  'kanarienvogle',
  'secret',
  'cotisations',
  `cotisations -${CANARY}`,
];
const NOWHERE = '01997777-0000-7000-8000-000000000001';

const monthIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 7);

/** Ways to look at the pages that take a query, beside the links that the crawl finds. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  '/recherche': WORDS.flatMap((word) =>
    [
      '',
      '&tri=date',
      '&type=categories',
      '&type=membres',
      '&type=etiquettes',
      '&type=reponses-officielles',
      '&type=evenements',
      '&type=idees',
      '&type=sondages',
      '&type=enquetes',
      '&etat=resolu',
      '&etiquette=tva',
    ].map((more) => `q=${encodeURIComponent(word)}${more}`),
  ),
  '/recherche/suggestions': WORDS.map((word) => `q=${encodeURIComponent(word)}`),
  '/sujets-a-choisir': WORDS.map((word) => `q=${encodeURIComponent(word)}`),
  '/sujets-proches': WORDS.map((word) => `titre=${encodeURIComponent(word)}`),
  '/mentions': ['voi', 'aut', CANARY].map((word) => `q=${word}`),
  '/membres': ['nom=aut', `nom=${CANARY}`, 'branche=music', 'branche=photography', 'branche=film', 'page=2'],
  '/questions': [
    'vue=sans-reponse',
    'vue=non-resolues',
    'vue=suivies',
    'branche=music',
    'etiquette=tva',
    'page=2',
    'officiel=oui',
    'tri=officiel',
    'vue=supprimees',
    'auteur=autrice',
  ],
  '/': ['vue=sans-reponse', 'vue=non-resolues'],
  '/notifications': ['vue=non-lues', 'quoi=mention', 'quoi=reply'],
  '/reponses-officielles': WORDS.slice(0, 3).map((word) => `q=${word}`),
  '/admin/moderation': ['vue=decidees'],
  '/evenements': ['quand=passes', 'format=webinar', 'branche=music', 'miens=inscrit'],
  '/evenements/calendrier': [0, 5].map((days) => `mois=${monthIn(days)}`),
  '/admin/evenements/calendrier': [0, 5].map((days) => `mois=${monthIn(days)}`),
  '/sondages': ['etat=clos', 'etat=tous'],
  '/enquetes': ['etat=closes', 'etat=toutes'],
  '/idees': ['ordre=recentes', 'ordre=moment', 'etat=proposed', 'theme=community', 'miennes=soutenues'],
  '/idees/proches': WORDS.map((word) => `titre=${encodeURIComponent(word)}`),
};

/** What can be reported. */
const KINDS = ['topic', 'post', 'chat-message', 'event', 'poll', 'idea', 'idea-comment'] as const;

function reported(place: Place): string[] {
  const { topic, post, message, event, poll, idea, comment } = place;
  const ids = [topic?.id, post, message, event, poll, idea, comment];
  return KINDS.flatMap((kind, index) => (ids[index] === undefined ? [] : [`${kind}/${ids[index]}`]));
}

/** How addresses name what is at these places. */
export function namesOf(places: readonly Place[]): readonly string[] {
  return places.flatMap(({ topic, ...others }) => [
    ...(topic ? [topic.id, `x-${topic.number}`, `number=${topic.number}`] : []),
    ...Object.values(others),
  ]);
}

type Values = Readonly<Record<string, readonly string[]>>;

/** What stands for the parameters of addresses: things that everybody knows, and the secret. */
function valuesOf(base: Base, place: Place): Values {
  const { topics, posts, categories, people, parts } = base;
  const numbers = topics.map(({ number, slug }) => `${slug}-${number}`);
  const number = place.topic?.number;
  const secretTopic = number === undefined ? [] : [`x-${number}`, `${number}`];
  const ids = [posts[0]!, posts.at(-1)!, NOWHERE];
  const named = (...secrets: (string | undefined)[]) => secrets.filter((one) => one !== undefined);
  const { event, poll, survey, trial, feedback, idea, channel, comment } = place;
  const secretIds = [
    ...named(place.topic?.id, place.post, place.draft, place.item, place.conversation, place.message),
    ...named(event, poll, survey, trial, feedback, idea, channel, comment),
  ];
  const events = [parts.event.address, ...named(place.eventAddress)];
  const ideas = [parts.idea.address, ...named(place.ideaAddress)];
  return {
    '/c/:slug': [...categories.map(({ slug }) => slug), 'entre-membres', 'musique', 'equipe', 'cercle'],
    '/reponses-officielles/:slug': [
      'declarer-ses-droits-d-auteur',
      ...(place.reference ? [place.reference] : []),
    ],
    '/sondages/:slug': [parts.poll.slug, ...named(place.pollSlug)],
    '/enquetes/:slug': [parts.survey.slug, ...named(place.surveySlug)],
    '/admin/enquetes/:slug': [parts.survey.slug, ...named(place.surveySlug)],
    '/tests/:slug': [parts.trial.slug, ...named(place.trialSlug)],
    '/incidents/:number': [parts.incident, '999999'],
    '/admin/incidents/:number': [parts.incident],
    '/salons/:slug': [parts.channel.slug, ...named(place.channelSlug)],
    '/admin/textes-legaux/:kind': ['notices'],
    '/admin/textes/:key': ['errors.other'],
    '/admin/lettres/:name': ['welcome'],
    '/admin/lettres/:name/html': ['welcome'],
    '/admin/groupes/:slug': [GROUP, ...named(place.group)],
    '/evenements/:address': events,
    '/idees/:address': ideas,
    '/api/v1/events/:id': [parts.event.id, ...named(event)],
    '/api/v1/polls/:id': [parts.poll.id, ...named(poll)],
    '/api/v1/ideas/:id': [parts.idea.id, ...named(idea)],
    '/api/v1/channels/:id': [parts.channel.id, ...named(channel, place.conversation)],
    '/api/v1/surveys/:id': [parts.survey.id, ...named(survey)],
    '/api/v1/trials/:id': [parts.trial.id, ...named(trial)],
    '/signaler/:kind/:id': [...KINDS.map((kind) => `${kind}/${NOWHERE}`), ...reported(place)],
    ':slug': ['cotisations', 'declarer-ses-droits-d-auteur', ...(place.reference ? [place.reference] : [])],
    ':address': [numbers[0]!, numbers[1]!, ...secretTopic],
    ':id': [...new Set([...ids, ...secretIds])],
    ':tag': ['tva', 'agessa'],
    ':pseudonym': [people.author, people.helper, people.other].map(({ handle }) => handle),
    ':handle': [people.author, people.helper, people.other].map(({ handle }) => handle),
    ':key': ['taux', 'smic'],
    ':token': ['rien.du-tout'],
    ':provider': ['nulle-part'],
    ':acte': ['envoyer', 'arreter', 'supprimer'],
    '/sitemaps/:name': [
      'pages',
      'categories',
      'references',
      'recent',
      'topics-0',
      'members-a',
      'members-e',
      ...['events', 'ideas', 'polls', 'surveys'].map(
        (kind) => `${kind}-${new Date().toISOString().slice(0, 7)}`,
      ),
    ].map((name) => `${name}.xml`),
    ':name': [`${NOWHERE}.webp`, ...(place.file ? [place.file] : [])],
    '/partage/:kind/:file': [topics[0]!.number, ...(number === undefined ? [] : [number])].map(
      (each) => `sujet/${each}-0123456789abcdef.png`,
    ),
    ':kind': ['attachments', 'avatars'],
    ':size': ['48.webp'],
    ':number': ['1', '2'],
    ':ref': ['1', '2'],
    ':commentId': [...new Set([...ids, ...secretIds])],
    ':feed': ['rien-du-tout.ics'],
    ':line': [NOWHERE],
    ':question': [...new Set([...ids, ...secretIds])],
    ':code': ['rien-du-tout'],
    ':jour': ['2026-01-05'],
    ':periode': ['2026-01-01.2026-01-31'],
    ':module': ['chat', 'polls'],
    ':webhook': [NOWHERE],
    ':operation': ['openTopic'],
    ':chapter': ['chercher', 'salons'],
    ':handbook': ['moderation'],
    ':form': ['Problem'],
    ':problem': ['api.missing-scope'],
    ':occasion': ['welcome-1', 'dormant'],
    ':file': ['0123456789abcdef.css'],
    ':secret': ['rien-du-tout'],
    ':year': ['2025', '2026'],
    ':permission': ['topic.read', 'audit.read'],
  };
}

/**
 * The copy of one's data tells what a member did themselves, also to what was taken from their sight since: the law gives it
 * to them, and it is told to nobody else.
 */
const ONE_S_OWN_ACTS = '/compte/donnees/copie.json';

/** What is asked for, and by which of the ways into the site that is answered. */
export interface Address {
  readonly path: string;
  readonly route: string;
  /** Of a whole page without a query, for the framework's ways to it. */
  readonly isPage?: boolean;
  /** One of those ways. */
  readonly isBare?: boolean;
}

/**
 * Every address that answers a GET, with all that may stand in it: whatever each of the places by itself would have asked for.
 * @throws for a parameter that nobody described here
 */
export async function addressesFor(base: Base, places: readonly Place[]): Promise<Address[]> {
  const found = new Map<string, Address>();
  for (const place of places.length > 0 ? places : [{}])
    for (const address of await addressesAt(base, place)) found.set(address.path, address);
  const pages = [...found.values()].filter(({ isPage }) => isPage);
  const names = namesOf(places);
  for (const { path, route } of oneOfEach(pages, names))
    for (const bare of BARE) found.set(path + bare, { path: path + bare, route: route + bare, isBare: true });
  return [...found.values()];
}

/**
 * Ways to the bare data of a page that the framework would have. Both are told apart from the page by the shape of the address
 * alone, before any page or person is looked for (`isNoPage` and `asWebRequest` in remix.ts): each is asked of every page once.
 */
const BARE = ['.data', '?_data=root'];

/** Of each route one address, which names a secret where one does. */
export function oneOfEach(addresses: readonly Address[], names: readonly string[]): Address[] {
  const isSecret = ({ path }: Address) => names.some((name) => path.includes(name));
  return [...grouped(addresses, ({ route }) => route).values()].map(
    (each) => each.find(isSecret) ?? each[0]!,
  );
}

async function addressesAt(base: Base, place: Place): Promise<Address[]> {
  const values = valuesOf(base, place);
  const found: Address[] = [];
  for (const { method, path: route, kind } of await allEntrances()) {
    // Whoever comes without a key is refused by SCIM before anything is looked up.
    if (method !== 'GET' || route === ONE_S_OWN_ACTS || route.startsWith('/scim/')) continue;
    const addresses = filled(route, values);
    for (const path of addresses) {
      found.push({ path, route, isPage: kind === 'page' });
      for (const query of QUERIES[route] ?? []) found.push({ path: `${path}?${query}`, route });
    }
    for (const query of queriesOfOperation(route, base))
      found.push({ path: `${addresses[0]!}?${query}`, route });
  }
  const { number } = place.topic ?? {};
  if (number !== undefined)
    found.push(
      { path: `/api/v1/topics?number=${number}`, route: '/api/v1/topics' },
      { path: `/oembed?url=${PUBLIC_URL}/sujets/x-${number}`, route: '/oembed' },
    );
  return found;
}

function filled(path: string, values: Values): string[] {
  const whole = Object.keys(values).find((key) => key.startsWith('/') && path.startsWith(key));
  const [parameter] = whole ? [whole] : (/:\w+/.exec(path) ?? []);
  if (!parameter) return [path];
  const fitting = values[parameter];
  if (!fitting) throw new Error(`Say in addresses.ts what stands for ${parameter} of ${path}`);
  const rests = fitting.map((value) =>
    whole
      ? path.replace(whole, `${whole.slice(0, whole.indexOf(':'))}${value}`)
      : path.replace(parameter, value),
  );
  return rests.flatMap((rest) => filled(rest, values));
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly enum?: readonly string[] };
}

/** Each parameter of a list by itself, with every value that the document names, and small pages. */
function queriesOfOperation(path: string, base: Base): string[] {
  const described = operations()[path.replace('/api/v1', '').replaceAll(/:(\w+)/g, '{$1}')];
  if (!path.startsWith('/api/') || !described) return [];
  const given: Readonly<Record<string, readonly string[]>> = {
    category: [base.categories[0]!.id, ...Object.values(base.closed)],
    tag: ['tva'],
    author: ['autrice', 'entraide', 'voisine'],
    words: WORDS,
    name: ['a', CANARY],
    number: [String(base.topics[0]!.number)],
    limit: ['1', '2', '100'],
    on: ['2099-01-01'],
    why: ['publicite-ou-hors-sujet'],
  };
  return (described.get?.parameters ?? [])
    .filter((each) => each.in === 'query')
    .flatMap(({ name, schema }) =>
      (schema.enum ?? given[name] ?? []).map((value) => `${name}=${encodeURIComponent(value)}`),
    );
}

type Operations = Readonly<
  Record<string, { readonly get?: { readonly parameters?: readonly Parameter[] } } | undefined>
>;
let document: Operations | undefined;
/** Not before the entrances were looked for: the document registers the adapter, whose routes are then taken for those of files. */
const operations = (): Operations => (document ??= documented().paths as unknown as Operations);

const LINK = new RegExp(`(?:\\bhref="|${PUBLIC_URL})(/[^"'#<>\\s]*)`, 'g');

/**
 * Pages about the interface for programs and its parts: made of the document that the code makes, where nothing stands that
 * anybody wrote. One of each kind is among the addresses.
 */
const OF_THE_CODE = /^\/developpeurs\/(?:operations|formes|problemes)\//;

/** The way to sign in: what is told there is where one goes then, as the link says it, whose bytes were compared. */
const SIGN_IN = /^\/connexion\?retour=.*/;

/** Pages of the site that a page leads to. */
export const linksIn = (page: string): string[] =>
  [...page.matchAll(LINK)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&').replace(SIGN_IN, '/connexion?retour=%2Fquestions'))
    .filter(
      (href) =>
        !/^\/(?:assets|fonts|icons|langue|theme)\b/.test(href) &&
        href !== ONE_S_OWN_ACTS &&
        !OF_THE_CODE.test(href),
    );
