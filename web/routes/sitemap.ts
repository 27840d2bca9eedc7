import type { SitemapTopic } from '#application/community/feeds/sitemap.query';
import { categoryHref, memberHref, REFERENCES, referenceHref, tagHref, topicHref } from '../lib/addresses.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
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
  const { community } = visit.app;
  if (asked === 'pages') return pages(visit);
  if (asked === 'official') return references(visit);
  if (asked === 'categories') return categories(visit);
  if (asked === 'recent') return (await community.sitemapTopics.recent(visit.now)).map(topicEntry);
  const found =
    'letter' in asked
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

async function pages({ app, actor }: Visit): Promise<SitemapEntry[]> {
  const tags = await app.community.tags.execute(actor);
  const used = tags.filter((tag) => tag.topicCount > 0).map((tag) => tagHref(tag.slug));
  return [
    '/',
    '/questions',
    '/categories',
    REFERENCES,
    ...(tags.length > 0 ? ['/etiquettes'] : []),
    '/charte',
    '/transparence',
    ...used,
  ].map((address) => ({ address }));
}

/** Articles of the organisation. */
async function references({ app }: Visit): Promise<SitemapEntry[]> {
  const all = await app.official.sitemapReferences.execute();
  return all.map(({ slug, changedAt }) => ({ address: referenceHref(slug), changedAt }));
}

async function categories({ app, actor }: Visit): Promise<SitemapEntry[]> {
  const all = await app.community.categories.execute(actor);
  return all
    .filter((category) => category.audience === 'public' && category.topicCount > 0)
    .map((category) => ({ address: categoryHref(category) }));
}
