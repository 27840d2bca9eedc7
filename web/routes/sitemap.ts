import { categoryHref, topicHref } from '../lib/addresses.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { sitemap, sitemapNamed } from '../lists/sitemap.ts';

/** Only what everybody may read, whoever asks. */
export const loader = resource('sitemaps.read', async (visit) => {
  const asked = sitemapNamed(visit.params['name'] ?? '');
  if (asked === null) throw nothingHere('site.page-not-found');
  return asked === 'categories' ? categories(visit) : topics(visit, asked.bucket);
});

async function categories({ app, actor, publicUrl }: Visit): Promise<Response> {
  const all = await app.community.categories.execute(actor);
  const open = all.filter((category) => category.audience === 'public' && category.topicCount > 0);
  const paths = ['/', '/questions', '/categories', '/etiquettes', ...open.map(categoryHref)];
  return xmlDocument(sitemap(paths.map((path) => ({ address: publicUrl + path }))));
}

async function topics({ app, publicUrl }: Visit, bucket: number): Promise<Response> {
  const found = await app.community.sitemapTopics.execute(bucket);
  if (found.length === 0) throw nothingHere('site.page-not-found');
  return xmlDocument(
    sitemap(found.map((topic) => ({ address: publicUrl + topicHref(topic), changedAt: topic.changedAt }))),
  );
}
