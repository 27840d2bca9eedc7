import { createHash } from 'node:crypto';
import type { FeedFilter, FeedItem } from '#application/community/feeds/feed.query';
import { FEED_FORMATS, type FeedFormat } from '../lib/feed-formats.ts';
import type { Visit } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { createTexts } from '../lib/texts.tsx';
import { citedRows } from '../official/cited.server.ts';
import { atomFeed } from './atom.ts';
import { madeOnce } from './documents.server.ts';
import type { FeedHead } from './feed-head.ts';
import { jsonFeed } from './json-feed.ts';
import { rssFeed } from './rss.ts';

/** What a feed is of, once it was found. */
interface FeedSubject {
  readonly filter: FeedFilter;
  /** Null for the feed of all. */
  readonly name: string | null;
  readonly pageHref: string;
}

/** Characters of a text as the query cuts it. */
const FEED_EXCERPT = 300;

const WRITERS: Readonly<
  Record<FeedFormat['ending'], (head: FeedHead, items: readonly FeedItem[]) => string>
> = {
  xml: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

const TITLES = {
  reply: 'lists.feed.reply',
  authored: 'lists.feed.authored',
  validated: 'lists.feed.validated',
} as const;

function descriptionOf({ topic, official }: FeedFilter) {
  if (official) return 'lists.feed.official';
  return topic === undefined ? 'lists.home.description' : 'lists.feed.replies';
}

/** The same bytes for everybody: what anybody may read, in the language the site is written in. */
export async function feedOf(visit: Visit, subject: FeedSubject): Promise<Response> {
  const { app, publicUrl, site, request, url } = visit;
  const { ending, type } = FEED_FORMATS.find((each) => url.pathname.endsWith(`.${each.ending}`))!;
  const t = createTexts('fr', orgWordsIn(site.words, 'fr'));
  const latest = await app.community.latestChange.execute(subject.filter);
  const head: FeedHead = {
    publicUrl,
    title: subject.name === null ? site.community : `${subject.name} · ${site.community}`,
    description: t(descriptionOf(subject.filter)),
    pageHref: subject.pageHref,
    feedHref: `${subject.pageHref === '/' ? '' : subject.pageHref}/flux.${ending}`,
    changedAt: latest.at ?? new Date(0),
    formerMember: t('forum.topic.formerMember'),
  };
  // What a regulatory value is changes with the day.
  const told = [latest.fingerprint, ending, head, isoDay(visit.now)];
  const version = createHash('sha256').update(JSON.stringify(told));
  return madeOnce(
    request,
    { type, etag: `"${version.digest('base64url').slice(0, 22)}"`, changedAt: latest.at },
    async () => {
      const items = await app.community.feed.execute(subject.filter);
      const fields = {
        plain: ['excerpt'],
        ...(!subject.filter.official && { cutAt: FEED_EXCERPT }),
      } as const;
      const cited = await citedRows({ app }, items, fields);
      const titled = (item: FeedItem) =>
        item.replyId === null || item.official === 'reference'
          ? item
          : { ...item, title: t(TITLES[item.official ?? 'reply'], { title: item.title }) };
      return WRITERS[ending](head, cited.map(titled));
    },
  );
}
