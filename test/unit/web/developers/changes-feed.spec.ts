import { expect, it } from '@jest/globals';
import { changesFeed } from '../../../../web/developers/changes-feed.ts';

const day = (title: string, html: string) => ({ anchor: title, title, html });

it('the feed of changes has an entry for each day, found on the page of changes, with its words as markup', () => {
  const feed = changesFeed(
    { publicUrl: 'https://example.org/communaute', title: 'Changes', by: 'The community' },
    [day('2026-11-30', '<p>Refused &amp; told</p>'), day('2026-10-01', '<p>Begun</p>')],
  );
  const page = 'https://example.org/communaute/developpeurs/changements';
  expect(feed).toContain(`<id>${page}/flux.xml</id><updated>2026-11-30T00:00:00Z</updated>`);
  expect(feed.match(/<entry>/g)).toHaveLength(2);
  expect(feed).toContain(`<id>${page}#2026-10-01</id>`);
  expect(feed).toContain('&lt;p&gt;Refused &amp;amp; told&lt;/p&gt;');
});

it('an entry is another one once the document says more of its day', () => {
  const idOf = (hash: string) =>
    /<entry>.*?<id>(.*?)<\/id>/.exec(
      changesFeed({ publicUrl: 'https://example.org', title: 'Changes', by: 'The community' }, [
        day('2026-11-30', `<p>Document: <code>${hash}</code></p><p>Refused</p>`),
      ]),
    )?.[1];
  const page = 'https://example.org/developpeurs/changements';
  expect(idOf('d843fd47addd')).toBe(`${page}#2026-11-30-d843fd47addd`);
  expect(idOf('0123456789ab')).toBe(`${page}#2026-11-30-0123456789ab`);
});
