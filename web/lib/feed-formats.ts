/** The formats that a feed is written in, by the ending of its address. The first is offered first to readers. */
export const FEED_FORMATS = [
  { ending: 'xml', type: 'application/atom+xml', name: 'Atom' },
  { ending: 'rss', type: 'application/rss+xml', name: 'RSS' },
  { ending: 'json', type: 'application/feed+json', name: 'JSON' },
] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];
