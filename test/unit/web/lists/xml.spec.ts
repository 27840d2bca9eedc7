import { describe, expect, it } from '@jest/globals';
import type { FeedItem } from '../../../../src/application/community/feeds/feed.query.ts';
import { atomFeed } from '../../../../web/lists/atom.ts';
import { jsonFeed } from '../../../../web/lists/json-feed.ts';
import { rssFeed } from '../../../../web/lists/rss.ts';
import { sitemap, sitemapIndex, sitemapNamed } from '../../../../web/lists/sitemap.ts';
import { element, xmlText } from '../../../../web/lists/xml.ts';
import { DISTURBING_TEXTS } from '../../../support/hostile-strings.ts';

/** A small judge of well-formedness: every tag closed in turn, no bare sign, no forbidden character. */
function problemsIn(xml: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml [^>]*\?>\n/, '');
  let rest = body;
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0] ?? '';
    if (/&(?!(?:amp|lt|gt|quot|#39);)|>/.test(text)) problems.push(`bare sign in ${text.slice(0, 40)}`);
    rest = rest.slice(text.length);
    if (rest === '') break;
    const tag = /^<(\/?)([a-zA-Z:]+)((?: [a-zA-Z:]+="[^"<]*")*)(\/?)>/.exec(rest);
    if (!tag) return [...problems, `no tag at ${rest.slice(0, 40)}`];
    const [whole, closing, name, , alone] = tag;
    if (closing) {
      if (open.pop() !== name) problems.push(`</${name}> closes another`);
    } else if (!alone) open.push(name!);
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) problems.push(`left open: ${open.join(', ')}`);
  return problems;
}

const forbidden = (text: string): boolean =>
  [...text].some((sign) => {
    const code = sign.codePointAt(0)!;
    return (
      (code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff
    );
  });

const HOSTILE = [
  ...DISTURBING_TEXTS,
  ']]></title><script>alert(1)</script>',
  'a & b < c > d "e" \'f\'',
  'null\u0000 bell\u0007 half\uD800 other\uDC00 last\uFFFF',
  '&amp; &#x0; <!-- --> <?xml?>',
  '🎨 é œ \u202E tourné',
];

const item = (title: string): FeedItem => ({
  id: '0190a0a0-0000-7000-8000-000000000001',
  replyId: null,
  official: null,
  number: 12,
  slug: 'un-titre',
  title,
  excerpt: title,
  author: { pseudonym: title, handle: 'ana', status: 'active' },
  category: { slug: 'debuter', name: title },
  openedAt: new Date('2026-01-02T03:04:05Z'),
  changedAt: new Date('2026-02-03T04:05:06Z'),
});

const head = {
  publicUrl: 'https://example.org/communaute',
  title: 'La communauté',
  pageHref: '/',
  feedHref: '/flux.xml',
  changedAt: new Date('2026-02-03T04:05:06Z'),
  description: 'Questions et réponses',
  formerMember: 'Ancien membre',
};

describe('XML that is made here', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))(
    'stays well-formed with %s in it',
    (_name, text) => {
      for (const write of [atomFeed, rssFeed]) {
        const feed = write({ ...head, title: text, description: text }, [item(text)]);
        expect(problemsIn(feed)).toEqual([]);
        expect(forbidden(feed)).toBe(false);
      }
      expect(forbidden(xmlText(text))).toBe(false);
    },
  );

  it('keeps every character that XML knows', () => {
    expect(xmlText('é œ 🎨 \t\n')).toBe('é œ 🎨 \t\n');
    expect(element('a', { b: '"<&' }, 'x')).toBe('<a b="&quot;&lt;&amp;">x</a>');
    expect(element('a', { b: undefined })).toBe('<a/>');
  });
});

describe('a feed', () => {
  it('of JSON says again what it was given', () => {
    for (const text of HOSTILE) {
      const feed = JSON.parse(jsonFeed({ ...head, title: text }, [item(text)])) as {
        title: string;
        items: { title: string; content_text: string; url: string; id: string }[];
      };
      expect(feed.title).toBe(text);
      expect(feed.items[0]).toMatchObject({ title: text, content_text: text });
      expect(feed.items[0]).toMatchObject({ id: 'https://example.org/communaute/sujets/12' });
    }
  });

  it('of RSS has what a channel and its items must have, and no mail address', () => {
    const feed = rssFeed(head, [item('a < b')]);
    expect(feed).toMatch(/<channel><title>.+<\/title><link>.+<\/link><description>.+<\/description>/);
    expect(feed).toContain('<guid isPermaLink="false">https://example.org/communaute/sujets/12</guid>');
    expect(feed).toContain('<pubDate>Fri, 02 Jan 2026 03:04:05 GMT</pubDate>');
    expect(feed).toContain('<description>a &amp;lt; b</description>');
    expect(feed).not.toContain('<author>');
  });

  it('names an entry by its topic, so that a new title is the same entry', () => {
    const id = (title: string) => /<entry>.*?<id>(.*?)<\/id>/s.exec(atomFeed(head, [item(title)]))?.[1];
    expect(id('Un titre')).toBe('https://example.org/communaute/sujets/12');
    expect(id('Un autre')).toBe(id('Un titre'));
  });

  it('of a topic leads to each reply, and names it by that', () => {
    const replyId = '0190a0a0-0000-7000-8000-000000000002';
    for (const write of [atomFeed, rssFeed, jsonFeed]) {
      const feed = write({ ...head, pageHref: '/sujets/un-titre-12' }, [{ ...item('x'), replyId }]);
      const named = feed.split(`https://example.org/communaute/reponses/${replyId}`);
      expect(named).toHaveLength(3);
      expect(feed).not.toContain('/sujets/12');
    }
  });

  it('gives who left no address', () => {
    const left = { ...item('x'), author: { pseudonym: 'Ana', handle: 'ana', status: 'deleted' } };
    expect(atomFeed(head, [left])).toContain('<author><name>Ancien membre</name></author>');
    for (const write of [atomFeed, rssFeed, jsonFeed]) {
      const feed = write(head, [left]);
      expect(feed).toContain('Ancien membre');
      expect(feed).not.toContain('Ana');
      expect(feed).not.toContain('/membres/');
    }
  });
});

describe('sitemaps', () => {
  it('hold addresses and the change of the content', () => {
    const xml = sitemap([
      { address: 'https://example.org/a?b=1&c=2', changedAt: new Date('2026-02-03T04:05:06Z') },
      { address: 'https://example.org/d' },
    ]);
    expect(problemsIn(xml)).toEqual([]);
    expect(xml).toContain(
      '<url><loc>https://example.org/a?b=1&amp;c=2</loc><lastmod>2026-02-03T04:05:06.000Z</lastmod></url>',
    );
    expect(xml).toContain('<url><loc>https://example.org/d</loc></url>');
    expect(problemsIn(sitemapIndex([{ address: 'https://example.org/sitemaps/topics-0.xml' }]))).toEqual([]);
  });

  it.each([
    ['categories.xml', 'categories'],
    ['pages.xml', 'pages'],
    ['recent.xml', 'recent'],
    ['references.xml', 'references'],
    ['ideas-2026-07.xml', { kind: 'idea', month: '2026-07' }],
    ['surveys-2025-12.xml', { kind: 'survey', month: '2025-12' }],
    ['ideas.xml', null],
    ['ideas-2026-13.xml', null],
    ['ideas-2026-00.xml', null],
    ['thoughts-2026-07.xml', null],
    ['members-a.xml', { letter: 'a' }],
    ['members-%.xml', null],
    ['members-ab.xml', null],
    ['topics-0.xml', { bucket: 0 }],
    ['topics-12.xml', { bucket: 12 }],
    ['topics-01.xml', null],
    ['topics--1.xml', null],
    ['topics-1e9.xml', null],
    ['topics-9999999.xml', null],
    ['../categories.xml', null],
  ])('%s is a name or is none', (name, expected) => {
    expect(sitemapNamed(name)).toEqual(expected);
  });
});
