import type { GuideSection } from '#application/site/guides/guide-texts.query';
import { CHANGES, CHANGES_FEED } from '../lib/addresses.ts';
import { element, XML_HEAD } from '../lists/xml.ts';

type Day = Pick<GuideSection, 'anchor' | 'title' | 'html'>;

/** When it was last added to: its entry is the same one then, and said anew to who follows. */
const momentOf = ({ title, html }: Day): string =>
  /last added to (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)/.exec(html)?.[1] ?? `${title}T00:00:00Z`;

/** Atom 1.0 (RFC 4287) of the days on which the interface changed, in the language they are written in. */
export function changesFeed(
  head: { readonly publicUrl: string; readonly title: string; readonly by: string },
  days: readonly Day[],
): string {
  const address = (path: string) => head.publicUrl + path;
  const entry = (day: Day) => {
    const { anchor, title, html } = day;
    return element('entry', {}, [
      element('title', {}, title),
      element('id', {}, address(`${CHANGES}#${anchor}`)),
      element('link', { rel: 'alternate', type: 'text/html', href: address(`${CHANGES}#${anchor}`) }),
      element('updated', {}, momentOf(day)),
      element('content', { type: 'html', 'xml:lang': 'en' }, html),
    ]);
  };
  return (
    XML_HEAD +
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, [
      element('title', {}, head.title),
      element('id', {}, address(CHANGES_FEED)),
      element('updated', {}, days.map(momentOf).sort().at(-1) ?? '1970-01-01T00:00:00Z'),
      element('author', {}, [element('name', {}, head.by)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address(CHANGES_FEED) }),
      element('link', { rel: 'alternate', type: 'text/html', href: address(CHANGES) }),
      ...days.map(entry),
    ])
  );
}
