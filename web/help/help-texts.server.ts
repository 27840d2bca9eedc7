import type { GuideText } from '#application/site/guides/guide-texts.query';
import { orgWordsIn, settled, valuesOf } from '#interfaces/messages/org-words';
import { handbookHref, pageHref } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import type { Locale } from '../lib/texts.tsx';
import {
  chaptersFor,
  HANDBOOKS_OF_TEAM,
  type HelpChapter,
  type HelpGroup,
  NO_HANDBOOKS,
  ownPageOf,
} from './chapters.ts';

type Files = Record<string, string>;

const CHAPTERS: Files = import.meta.glob('./content/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const CHAPTER_PICTURES: Files = import.meta.glob('./content/*/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const HANDBOOKS: Files = import.meta.glob('../../docs/guide/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const HANDBOOK_PICTURES: Files = import.meta.glob('../../docs/guide/images/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Where pictures are, by the names that texts of this folder give them. */
const namedFrom = (folder: string, pictures: Files) =>
  Object.entries(pictures)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, address]) => [path.slice(folder.length), address] as const);

const CHAPTER_ADDRESSES: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  fr: new Map(namedFrom('./content/fr/', CHAPTER_PICTURES)),
  en: new Map(namedFrom('./content/en/', CHAPTER_PICTURES)),
};
/** Those that have a place of their own first, then whatever else there is for the team. */
function handbookNames(): readonly string[] {
  const files = namedFrom('../../docs/guide/', HANDBOOKS).map(([name]) => name.replace(/\.md$/, ''));
  const listed: readonly string[] = [...HANDBOOKS_OF_TEAM, ...NO_HANDBOOKS];
  return [...HANDBOOKS_OF_TEAM, ...files.filter((name) => !listed.includes(name)).toSorted()];
}

const HANDBOOK_ADDRESSES: ReadonlyMap<string, string> = new Map([
  ...namedFrom('../../docs/guide/', HANDBOOK_PICTURES),
  ...handbookNames().map((name) => [`${name}.md`, handbookHref(name)] as const),
]);

/** The organisation under the name by which sentences call it. */
const naming = (markdown: string, { locale, site }: Visit): string =>
  settled(markdown.replaceAll('{org}', valuesOf(orgWordsIn(site.words, locale)).org));

/** A chapter that somebody may read, in their language. */
interface ReadChapter {
  readonly slug: HelpChapter;
  readonly group: HelpGroup;
  readonly text: GuideText;
}

/** The chapters for whoever looks, and what the organisation wrote in place of some or beside them. */
export async function helpFor(visit: Visit) {
  const { app, actor, locale } = visit;
  const addresses = CHAPTER_ADDRESSES[locale];
  const own = (await app.pages.shown.listed(actor)).filter(({ slug }) => slug.startsWith(ownPageOf('')));
  const chapters = chaptersFor((part) => actor.uses(part)).map(({ slug, group }): ReadChapter => {
    const markdown = naming(CHAPTERS[`./content/${locale}/${slug}.md`]!, visit);
    return { slug, group, text: app.guides.texts.read({ markdown, addresses }) };
  });
  const isOwn = (slug: string) => own.some((page) => page.slug === ownPageOf(slug));
  return {
    chapters: chapters.filter(({ slug }) => !isOwn(slug)),
    own: own.map(({ slug, title }) => ({ href: pageHref(slug), title })),
    /** Where the organisation says it in its own words. */
    instead: (slug: string): string | null => (isOwn(slug) ? pageHref(ownPageOf(slug)) : null),
  };
}

interface ReadHandbook {
  readonly name: string;
  readonly text: GuideText;
}

/** What the team reads; in French, whoever reads. */
export const handbooksOf = ({ app }: Visit): readonly ReadHandbook[] =>
  handbookNames().map((name) => {
    const markdown = HANDBOOKS[`../../docs/guide/${name}.md`]!;
    return { name, text: app.guides.texts.read({ markdown, addresses: HANDBOOK_ADDRESSES }) };
  });
