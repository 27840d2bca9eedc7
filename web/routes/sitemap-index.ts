import { resource } from '../lib/gates.server.ts';
import { xmlDocument } from '../lists/documents.server.ts';
import { piecesInSitemap } from '../lists/pieces.server.ts';
import { pieceFile, sitemapIndex } from '../lists/sitemap.ts';

export const loader = resource('sitemaps.read', async ({ app, publicUrl, request }) => {
  const [{ topics, members }, closed] = await Promise.all([
    app.community.sitemapBuckets.execute(),
    app.site.modules.closedToVisitors(),
  ]);
  const pieces = await piecesInSitemap(app, closed);
  const children = [
    { name: 'pages' },
    { name: 'categories' },
    { name: 'references' },
    { name: 'recent' },
    ...topics.map(({ bucket, changedAt }) => ({ name: `topics-${bucket}`, changedAt })),
    ...pieces.map((file) => ({ name: pieceFile(file) })),
    ...(closed.has('directory') ? [] : members).map((letter) => ({ name: `members-${letter}` })),
  ];
  return xmlDocument(
    request,
    sitemapIndex(
      children.map(({ name, ...more }) => ({ address: `${publicUrl}/sitemaps/${name}.xml`, ...more })),
    ),
  );
});
