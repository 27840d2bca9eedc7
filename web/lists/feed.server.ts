import type { FeedFilter } from '#application/community/feeds/feed.query';
import type { Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { atomFeed } from './atom.ts';
import { stillGood, unchanged, xmlDocument } from './documents.server.ts';

/** What a feed is of, once it was found. */
export interface FeedSubject {
  readonly filter: FeedFilter;
  /** Null for the feed of all. */
  readonly name: string | null;
  readonly pageHref: string;
}

/** The same bytes for everybody: what anybody may read, in the language the site is written in. */
export async function feedOf(
  { app, publicUrl, site, request }: Visit,
  subject: FeedSubject,
): Promise<Response> {
  const latest = await app.community.latestChange.execute(subject.filter);
  const etag = `"${latest.fingerprint}"`;
  if (stillGood(request, etag)) return unchanged(etag);
  const items = await app.community.feed.execute(subject.filter);
  const body = atomFeed(
    {
      publicUrl,
      title: subject.name === null ? site.community : `${subject.name} · ${site.community}`,
      pageHref: subject.pageHref,
      feedHref: subject.pageHref === '/' ? '/flux.xml' : `${subject.pageHref}/flux.xml`,
      changedAt: latest.at ?? new Date(0),
      formerMember: createTexts('fr')('forum.topic.formerMember'),
    },
    items,
  );
  return xmlDocument(body, 'application/atom+xml', { ETag: etag });
}
