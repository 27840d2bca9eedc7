import type { FeedItem } from '#application/community/feeds/feed.query';
import { memberHref, postHref, referenceHref, topicHref } from '../lib/addresses.ts';

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
export const itemHref = (item: FeedItem): string => {
  if (item.official === 'reference') return referenceHref(item.slug);
  return item.replyId === null ? topicHref(item) : postHref(item.replyId);
};

/** What an item is known by, whatever becomes of its title. */
export const itemKey = (item: FeedItem): string =>
  item.official !== 'reference' && item.replyId === null ? `/sujets/${item.number}` : itemHref(item);

/** Who speaks, with the address of their page where they have one. */
export function authorOf(head: FeedHead, { author }: FeedItem): { name: string; address: string | null } {
  if (author.status === 'deleted') return { name: head.formerMember, address: null };
  const { pseudonym: name, handle } = author;
  return { name, address: handle === null ? null : head.publicUrl + memberHref({ handle }) };
}
