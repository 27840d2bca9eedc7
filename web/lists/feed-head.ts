import type { FeedItem } from '#application/community/feeds/feed.query';
import { postHref, topicHref } from '../lib/addresses.ts';

/** What a feed says of itself. Addresses are paths; `publicUrl` goes before them. */
export interface FeedHead {
  readonly publicUrl: string;
  readonly title: string;
  readonly description: string;
  /** Of the page whose topics these are. */
  readonly pageHref: string;
  readonly feedHref: string;
  readonly changedAt: Date;
  /** Shown for authors who left. */
  readonly formerMember: string;
}

/** Where an item leads. */
export const itemHref = (item: FeedItem): string =>
  item.replyId === null ? topicHref(item) : postHref(item.replyId);

/** What an item is known by, whatever becomes of its title. */
export const itemKey = (item: FeedItem): string =>
  item.replyId === null ? `/sujets/${item.number}` : postHref(item.replyId);
