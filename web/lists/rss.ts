import type { FeedItem } from '#application/community/feeds/feed.query';
import { authorOf, type FeedHead, itemHref, itemKey } from './feed-head.ts';
import { element, XML_HEAD } from './xml.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

/** RSS 2.0. Authors stand in `dc:creator`: RSS itself wants their mail address there, which nobody is told. */
export function rssFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const address = (path: string) => head.publicUrl + path;
  const channel = element('channel', {}, [
    element('title', {}, head.title),
    element('link', {}, address(head.pageHref)),
    element('description', {}, head.description),
    element('language', {}, 'fr'),
    element('lastBuildDate', {}, head.changedAt.toUTCString()),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: address(head.feedHref) }),
    ...items.map((item) => entry(head, item)),
  ]);
  return XML_HEAD + element('rss', { version: '2.0', ...NAMESPACES }, [channel]);
}

function entry(head: FeedHead, item: FeedItem): string {
  const address = (path: string) => head.publicUrl + path;
  return element('item', {}, [
    element('title', {}, item.title),
    element('link', {}, address(itemHref(item))),
    element('guid', { isPermaLink: 'false' }, address(itemKey(item))),
    element('pubDate', {}, item.openedAt.toUTCString()),
    element('dc:creator', {}, authorOf(head, item).name),
    ...(item.category ? [element('category', {}, item.category.name)] : []),
    // Readers take it for HTML.
    element(
      'description',
      {},
      item.excerpt.replace(/[&<>]/g, (sign) => AS_HTML[sign]!),
    ),
  ]);
}

const AS_HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
