import { resource } from '../lib/gates.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { sitemapIndex } from '../lists/sitemap.ts';

export const loader = resource('sitemaps.read', async ({ app, publicUrl }) => {
  const buckets = await app.community.sitemapBuckets.execute();
  const names = ['categories', ...buckets.map((bucket) => `topics-${bucket}`)];
  return xmlDocument(sitemapIndex(names.map((name) => `${publicUrl}/sitemaps/${name}.xml`)));
});
