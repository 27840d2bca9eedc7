import { describe, expect, it } from '@jest/globals';
import { Mount } from '#interfaces/http/mount';
import { cpuMilliseconds, fastest } from '../../../support/cpu-time.ts';

const mount = Mount.of('https://example.org/communaute/');

describe('a site under a path', () => {
  it.each([
    ['/', '/communaute/'],
    ['/sujets/a-1?page=2#r-3', '/communaute/sujets/a-1?page=2#r-3'],
    ['https://elsewhere.example/a', 'https://elsewhere.example/a'],
    ['//elsewhere.example/a', '//elsewhere.example/a'],
    ['?page=2', '?page=2'],
  ])('%s is asked for as %s', (path, outside) => expect(mount.outside(path)).toBe(outside));

  it.each([
    ['/communaute', '/'],
    ['/communaute/', '/'],
    ['/communaute?a=b', '/?a=b'],
    ['/communaute/communaute/a', '/communaute/a'],
    ['/communautes/a', '/communautes/a'],
    ['/a', '/a'],
  ])('%s is its page %s', (path, inside) => expect(mount.inside(path)).toBe(inside));

  it('links, forms, pictures and what scripts follow get the path', () => {
    const page =
      '<a class="b" href="/a">/a</a><form method="post" action="/b"><button formaction="/c"></button></form>' +
      '<img src="/d.webp" alt="a &gt; b"/><use href="/e.svg#f"></use><live-thing data-href="/g" data-from="/h" data-to="/k"></live-thing>' +
      '<blockquote cite="/i"></blockquote><a href="/">j</a>';
    expect(mount.markup(page)).toBe(page.replace(/="\//g, '="/communaute/'));
  });

  it.each([
    '<a href="//elsewhere.example">a</a>',
    '<a href="https://elsewhere.example/a">a</a>',
    '<a href="#r-1">a</a>',
    '<p> href="/a" and src="/b" as somebody wrote them</p>',
    '<input value=" href=&quot;/a&quot;"/>',
    '<img src="data:image/png;base64,AA" alt="a > b"/>',
    '<script type="application/ld+json">{"a":"\\u003ca href=\\"/a\\"\\u003e"}</script>',
  ])('%s stays as it is', (html) => expect(mount.markup(html)).toBe(html));

  it('a long page of nothing but beginnings is read in a moment', () => {
    const page = `<p>${'&lt;a href="/'.repeat(50_000)}</p>`;
    expect(fastest(() => cpuMilliseconds(() => mount.markup(page)), 1_000)).toBeLessThan(1_000);
  });

  it('at the root of a host nothing is touched', () => {
    const root = Mount.of('https://example.org');
    expect(root.markup('<a href="/a">')).toBe('<a href="/a">');
    expect([root.inside('/a'), root.outside('/a')]).toEqual(['/a', '/a']);
  });
});
