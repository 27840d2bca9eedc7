import { resource } from '../lib/gates.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { sitemapIndex } from '../lists/sitemap.ts';

export const loader = resource('sitemaps.read', async ({ app, publicUrl, request }) => {
  const { topics, members } = await app.community.sitemapBuckets.execute();
  const children = [
    { name: 'pages' },
    { name: 'categories' },
    { name: 'references' },
    { name: 'recent' },
    { name: 'events' },
    { name: 'ideas' },
    { name: 'polls' },
    { name: 'surveys' },
    ...topics.map(({ bucket, changedAt }) => ({ name: `topics-${bucket}`, changedAt })),
    ...members.map((letter) => ({ name: `members-${letter}` })),
  ];
  return xmlDocument(
    request,
    sitemapIndex(
      children.map(({ name, ...more }) => ({ address: `${publicUrl}/sitemaps/${name}.xml`, ...more })),
    ),
  );
});
