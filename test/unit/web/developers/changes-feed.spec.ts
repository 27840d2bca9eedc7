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

it('an entry stays the same one once the document says more of its day, and says when', () => {
  const feedOf = (first: string) =>
    changesFeed({ publicUrl: 'https://example.org', title: 'Changes', by: 'The community' }, [
      day('2026-11-30', first),
      day('2026-10-01', '<p>Begun</p>'),
    ]);
  const entryOf = (feed: string) =>
    /<entry>.*?<id>(.*?)<\/id>.*?<updated>(.*?)<\/updated>/.exec(feed)?.slice(1);
  const added = (hash: string, moment: string) =>
    `<p>Document: <code>${hash}</code>, last added to ${moment}</p><p>Refused</p>`;
  const id = 'https://example.org/developpeurs/changements#2026-11-30';
  const evening = feedOf(added('d843fd47addd', '2026-11-30T18:00:00Z'));
  expect(entryOf(evening)).toEqual([id, '2026-11-30T18:00:00Z']);
  const night = feedOf(added('0123456789ab', '2026-12-01T01:00:00Z'));
  expect(entryOf(night)).toEqual([id, '2026-12-01T01:00:00Z']);
  expect(night).toContain('flux.xml</id><updated>2026-12-01T01:00:00Z</updated>');
  expect(entryOf(feedOf('<p>Refused</p>'))).toEqual([id, '2026-11-30T00:00:00Z']);
});
