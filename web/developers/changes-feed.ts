import type { GuideSection } from '#application/site/guides/guide-texts.query';
import { CHANGES, CHANGES_FEED } from '../lib/addresses.ts';
import { element, XML_HEAD } from '../lists/xml.ts';

/** A day of changes, as a moment. */
const momentOf = (day: string): string => `${day}T00:00:00Z`;

/** Of what the document says since that day: an entry is another one, and new to who follows, once more of its day stands in it. */
const hashIn = (html: string): string => /<code>([0-9a-f]{12})<\/code>/.exec(html)?.[1] ?? '';

/** Atom 1.0 (RFC 4287) of the days on which the interface changed, in the language they are written in. */
export function changesFeed(
  head: { readonly publicUrl: string; readonly title: string; readonly by: string },
  days: readonly Pick<GuideSection, 'anchor' | 'title' | 'html'>[],
): string {
  const address = (path: string) => head.publicUrl + path;
  const entry = ({ anchor, title, html }: (typeof days)[number]) =>
    element('entry', {}, [
      element('title', {}, title),
      element('id', {}, address(`${CHANGES}#${[anchor, hashIn(html)].filter(Boolean).join('-')}`)),
      element('link', { rel: 'alternate', type: 'text/html', href: address(`${CHANGES}#${anchor}`) }),
      element('updated', {}, momentOf(title)),
      element('content', { type: 'html', 'xml:lang': 'en' }, html),
    ]);
  return (
    XML_HEAD +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('title', {}, head.title),
      element('id', {}, address(CHANGES_FEED)),
      element('updated', {}, momentOf(days[0]?.title ?? '1970-01-01')),
      element('author', {}, [element('name', {}, head.by)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address(CHANGES_FEED) }),
      element('link', { rel: 'alternate', type: 'text/html', href: address(CHANGES) }),
      ...days.map(entry),
    ])
  );
}
