import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement as e } from 'react';
import { OembedRequest } from '#interfaces/http/community/public.request';
import { validated } from '#interfaces/http/validate';
import { topicHref, topicNumberIn } from '../lib/addresses.ts';
import { isHeld } from '../lib/held-copy.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { insideSentence } from '../lib/inside-sentence.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { createTexts } from '../lib/texts.tsx';

const WIDEST = 600;
const HIGHEST = 140;
/** WordPress adds `dnt`, others the sizes of their players: what is not known here is no mistake. */
const ASKED = ['url', 'format', 'maxwidth', 'maxheight'] as const satisfies readonly (keyof OembedRequest)[];
/** Whoever keeps it asks each time whether it still stands: what is hidden, or vouched for no longer, is gone at once. */
const HEADERS = { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, no-cache' };

/** A topic that everybody may read, as a card for pages of other sites: https://oembed.com. */
export const loader = resource('public.read', async (visit) => {
  const {
    url,
    format = 'json',
    maxwidth = WIDEST,
    maxheight = HIGHEST,
  } = await validated(OembedRequest, knownOf(visit.url.searchParams), 'query');
  if (format !== 'json') return new Response(null, { status: 501, headers: HEADERS });
  const { site, publicUrl } = visit;
  const topic = await topicAt(url, visit);
  const address = publicUrl + topicHref(topic);
  const t = createTexts('fr');
  const organisation = insideSentence(site.organisation, 'fr');
  const vouched = topic.official === 'authored' || topic.official === 'validated';
  const card = e(
    'blockquote',
    { lang: 'fr' },
    e('p', null, e('a', { href: address }, topic.title)),
    e(
      'p',
      null,
      [
        ...(vouched ? [t(`finding.oembed.${topic.official}`, { organisation })] : []),
        t('finding.oembed.replies', { count: topic.replyCount }),
        site.community,
      ].join(' · '),
    ),
  );
  const body = JSON.stringify({
    version: '1.0',
    type: 'rich',
    title: topic.title,
    author_name: topic.author.pseudonym,
    provider_name: site.community,
    provider_url: `${publicUrl}/`,
    cache_age: 0,
    width: Math.min(maxwidth, WIDEST),
    height: Math.min(maxheight, HIGHEST),
    html: renderToStaticMarkup(card),
  });
  const ETag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { ...HEADERS, ETag };
  if (isHeld(visit.request, ETag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } });
});

const knownOf = (given: URLSearchParams): object =>
  Object.fromEntries(ASKED.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])));

/** As visitors know it, whoever asks. */
async function topicAt(url: string, { app, publicUrl }: Visit) {
  const place = `${publicUrl}/sujets/`;
  const number = url.startsWith(place)
    ? topicNumberIn(/^[a-z0-9-]+/.exec(url.slice(place.length))?.[0] ?? '')
    : null;
  if (number === null) throw nothingHere('community.topic-not-found');
  const { actor } = await app.accounts.resolveSession.execute(null);
  const { items, pinned } = await app.community.topicList.execute(actor, { view: 'latest', number });
  const [topic] = [...pinned, ...items].filter((each) => each.number === number);
  if (!topic) throw nothingHere('community.topic-not-found');
  return topic;
}
