import type { Closed } from '#application/site/modules/open-modules.api';
import type { SitemapTopic } from '#application/community/feeds/sitemap.query';
import { HELP_CHAPTERS } from '../help/chapters.ts';
import {
  ABOUT_OFFICIAL,
  categoryHref,
  EVENTS,
  HELP,
  helpHref,
  IDEAS,
  POLLS,
  REVIEWS,
  ROADMAP,
  SURVEYS,
  TAKE_PART,
  memberHref,
  pageHref,
  REFERENCES,
  referenceHref,
  serviceHref,
  tagHref,
  topicHref,
  TRANSPARENCY,
  transparencyHref,
} from '../lib/addresses.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { piecesForEverybody } from '../lists/pieces.server.ts';
import { sitemap, type SitemapEntry, type SitemapName, sitemapNamed } from '../lists/sitemap.ts';

/** Only what everybody may read and search engines are let in to, whoever asks. */
export const loader = resource('sitemaps.read', async (visit) => {
  const asked = sitemapNamed(visit.params['name'] ?? '');
  const found = asked && (await entries(visit, asked));
  if (!found) throw nothingHere('site.page-not-found');
  return xmlDocument(
    visit.request,
    sitemap(found.map(({ address, ...more }) => ({ address: visit.publicUrl + address, ...more }))),
  );
});

/** By paths. Null when there is no such part. */
async function entries(visit: Visit, asked: SitemapName): Promise<readonly SitemapEntry[] | null> {
  const { community, site } = visit.app;
  const closed = await site.modules.closedToVisitors();
  if (asked === 'pages') return pages(visit, closed);
  if (asked === 'categories') return categories(visit);
  if (asked === 'references') return references(visit);
  if (asked === 'recent') return (await community.sitemapTopics.recent(visit.now)).map(topicEntry);
  if ('letter' in asked && closed.has('directory')) return null;
  const found =
    'kind' in asked
      ? await piecesForEverybody(visit.app, { ...asked, closed })
      : 'letter' in asked
        ? (await community.sitemapMembers.execute(asked.letter)).map((handle) => ({
            address: memberHref({ handle }),
          }))
        : (await community.sitemapTopics.bucket(asked.bucket)).map(topicEntry);
  return found.length === 0 ? null : found;
}

const topicEntry = (topic: SitemapTopic): SitemapEntry => ({
  address: topicHref(topic),
  changedAt: topic.changedAt,
});

/** Lists that are there while their part of the site is open to visitors. */
const PARTS = [
  { part: 'events', address: EVENTS },
  { part: 'ideas', address: IDEAS },
  { part: 'ideas', address: ROADMAP },
  { part: 'polls', address: POLLS },
  { part: 'surveys', address: SURVEYS },
  { part: 'services', address: REVIEWS },
] as const;

async function pages({ app }: Visit, closed: Closed): Promise<SitemapEntry[]> {
  const shelves = app.community.sitemapShelves;
  const [tags, answers, reports, composed, services] = await Promise.all([
    shelves.tags(),
    shelves.references(),
    app.transparency.published.latest(),
    app.pages.shown.listed(),
    closed.has('services') ? [] : app.engagement.serviceList.execute(),
  ]);
  const others = [
    '/',
    '/questions',
    '/categories',
    ...(tags.length > 0 ? ['/etiquettes'] : []),
    ...(answers.length > 0 ? [REFERENCES] : []),
    TAKE_PART,
    ...PARTS.filter(({ part }) => !closed.has(part)).map(({ address }) => address),
    ABOUT_OFFICIAL,
    '/charte',
    HELP,
    ...HELP_CHAPTERS.filter(({ part }) => part === null || !closed.has(part)).map(({ slug }) =>
      helpHref(slug),
    ),
    TRANSPARENCY,
    ...reports.map(({ year }) => transparencyHref(year)),
    ...services.map(serviceHref),
    ...tags.map(tagHref),
  ].map((address) => ({ address }));
  return [...others, ...composed.map(({ slug, since }) => ({ address: pageHref(slug), changedAt: since }))];
}

async function categories({ app }: Visit): Promise<SitemapEntry[]> {
  const slugs = await app.community.sitemapShelves.categories();
  return slugs.map((slug) => ({ address: categoryHref({ slug }) }));
}

async function references({ app }: Visit): Promise<SitemapEntry[]> {
  const found = await app.community.sitemapShelves.references();
  return found.map(({ slug, changedAt }) => ({ address: referenceHref(slug), changedAt }));
}
