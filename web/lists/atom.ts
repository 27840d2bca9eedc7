import type { FeedItem } from '#application/community/feeds/feed.query';
import { authorOf, type FeedHead, itemHref, itemKey } from './feed-head.ts';
import { element, XML_HEAD } from './xml.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** Atom 1.0 (RFC 4287). */
export function atomFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const address = (path: string) => head.publicUrl + path;
  const parts = [
    element('title', {}, head.title),
    element('id', {}, address(head.feedHref)),
    element('updated', {}, head.changedAt.toISOString()),
    element('link', { rel: 'self', type: 'application/atom+xml', href: address(head.feedHref) }),
    element('link', { rel: 'alternate', type: 'text/html', href: address(head.pageHref) }),
    ...items.map((item) => entry(head, item)),
  ];
  return XML_HEAD + element('feed', { xmlns: ATOM }, parts);
}

function entry(head: FeedHead, item: FeedItem): string {
  const address = (path: string) => head.publicUrl + path;
  const author = authorOf(head, item);
  return element('entry', {}, [
    element('title', {}, item.title),
    element('id', {}, address(itemKey(item))),
    element('link', { rel: 'alternate', type: 'text/html', href: address(itemHref(item)) }),
    element('published', {}, item.openedAt.toISOString()),
    element('updated', {}, item.changedAt.toISOString()),
    element('author', {}, [
      element('name', {}, author.name),
      ...(author.address === null ? [] : [element('uri', {}, author.address)]),
    ]),
    ...(item.category ? [element('category', { term: item.category.slug, label: item.category.name })] : []),
    element('summary', { type: 'text' }, item.excerpt),
  ]);
}
