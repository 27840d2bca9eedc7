import type { FeedItem } from '#application/community/feeds/feed.query';
import { authorOf, type FeedHead, itemHref, itemKey } from './feed-head.ts';

/** JSON Feed 1.1. */
export function jsonFeed(head: FeedHead, items: readonly FeedItem[]): string {
  const address = (path: string) => head.publicUrl + path;
  const author = (item: FeedItem) => {
    const { name, address: url } = authorOf(head, item);
    return url === null ? { name } : { name, url };
  };
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: address(head.pageHref),
    feed_url: address(head.feedHref),
    language: 'fr',
    items: items.map((item) => ({
      id: address(itemKey(item)),
      url: address(itemHref(item)),
      title: item.title,
      content_text: item.excerpt,
      date_published: item.openedAt.toISOString(),
      date_modified: item.changedAt.toISOString(),
      authors: [author(item)],
      tags: item.category ? [item.category.name] : [],
    })),
  });
}
