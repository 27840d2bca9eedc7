import { resource } from '../lib/gates.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { sitemapIndex } from '../lists/sitemap.ts';

/** What has a file of its own while it is open to visitors. */
const PARTS = ['events', 'ideas', 'polls', 'surveys'] as const;

export const loader = resource('sitemaps.read', async ({ app, publicUrl, request }) => {
  const [{ topics, members }, closed] = await Promise.all([
    app.community.sitemapBuckets.execute(),
    app.site.modules.closedToVisitors(),
  ]);
  const children = [
    { name: 'pages' },
    { name: 'categories' },
    { name: 'references' },
    { name: 'recent' },
    ...PARTS.filter((part) => !closed.has(part)).map((name) => ({ name })),
    ...topics.map(({ bucket, changedAt }) => ({ name: `topics-${bucket}`, changedAt })),
    ...(closed.has('directory') ? [] : members).map((letter) => ({ name: `members-${letter}` })),
  ];
  return xmlDocument(
    request,
    sitemapIndex(
      children.map(({ name, ...more }) => ({ address: `${publicUrl}/sitemaps/${name}.xml`, ...more })),
    ),
  );
});
