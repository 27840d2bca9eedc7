import { describe, expect, it } from '@jest/globals';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { isTangled, limitNesting } from '#infrastructure/platform/text/structural-bounds';
import { faultsOf } from '../../../../support/strict-html.ts';
import { cpuMilliseconds, fastest } from '../../../../support/cpu-time.ts';

const MAX_SOURCE = 65_536;
const MAX_GROWTH = 16;
const renderer = new MarkdownRenderer();
const html = (markdown: string): string =>
  renderer.render(markdown, { baseUrl: 'https://site.example', trust: 'new', mentions: () => true }).html;

const repeat = (text: string) => (length: number) => text.repeat(Math.floor(length / text.length));
/** Paragraphs, each as tangled as the bounds allow. */
const paragraphs = (text: string, times: number) => repeat(`${text.repeat(times)}\n\n`);
const grow = (piece: (index: number) => string) => (length: number) => {
  let text = '';
  for (let index = 1; text.length < length; index += 1) text += piece(index);
  return text.slice(0, length);
};

const ADVERSARIES: Readonly<Record<string, (length: number) => string>> = {
  'opening brackets': repeat('['),
  'pairs of brackets': repeat('[a][a]'),
  'pairs of brackets in paragraphs': paragraphs('[a][a]', 249),
  'links in paragraphs': paragraphs('[a](b)', 490),
  'unclosed links': repeat('[a]('),
  'unclosed links in paragraphs': paragraphs('[a](', 490),
  'links with unclosed titles': (length) => `${'[a](b "'.repeat(400)}${'x'.repeat(length - 2_800)}`,
  'nested links in paragraphs': repeat(`${'['.repeat(240)}a${'](b)'.repeat(240)}\n\n`),
  'nested images': repeat('!['),
  'emphasis that never closes': repeat('*a_ '),
  'emphasis in paragraphs': paragraphs('*a_ ', 199),
  'mixed emphasis': repeat('*_'),
  'mixed emphasis in paragraphs': paragraphs('*_', 199),
  'mixed emphasis among words': repeat(`${'*_'.repeat(48)}${'x'.repeat(222)}\n\n`),
  'overlapping emphasis': paragraphs('a**b c* ', 190),
  'closing strikes': repeat('a~~ '),
  'deep quotes': repeat('>'),
  'quotes on each line': repeat(`${'> '.repeat(10)}a\n`),
  'deep lists on a line': repeat('- '),
  'deep lists by indentation': grow((index) => `${' '.repeat((2 * index) % 78)}- - - - - a\n`),
  'list items': repeat('- aaaaaaaaaaaaaaaaaaaa\n'),
  'headings with underlines': repeat('a\n=\n'),
  'table pipes': repeat('|'),
  'table rows': (length) => `|a|b|\n|-|-|\n${repeat('|aaaaaaaa|bbbbbbbb|\n')(length)}`,
  'wide tables of short rows': repeat(`${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n${'|a\n'.repeat(100)}\n`),
  'runs of backticks': grow((index) => `${'`'.repeat(index)} `),
  'addresses of mail': repeat('a.'),
  'addresses of mail that fail': repeat('a-@'),
  'addresses of pages': repeat('http://a.example '),
  'closing parentheses after an address': (length) => `http://a.example/${')'.repeat(length - 17)}`,
  'references to one long definition': (length) =>
    `[a]: /${'b'.repeat(length / 2)}\n\n${'[a]'.repeat(length / 6)}`,
  footnotes: repeat('[^1]: [^1]'),
  'opening tags': repeat('<a '),
  comments: repeat('<!--'),
  'character references': repeat('&amp;'),
  'marks over a letter': repeat('\u0301'),
  joiners: repeat('\u200D'),
  mentions: repeat('@a '),
  'blank lines': repeat('\n'),
  backslashes: repeat('\\'),
};

function milliseconds(markdown: string): number {
  return cpuMilliseconds(() => html(markdown));
}
describe.each(Object.entries(ADVERSARIES))('64 KB of %s', (_, make) => {
  it('render within a second, safely, without making much more of it', () => {
    const markdown = make(MAX_SOURCE);
    const made = html(markdown);
    expect(fastest(() => milliseconds(markdown), 1_000)).toBeLessThan(1_000);
    expect(faultsOf(made)).toEqual([]);
    expect(made.length).toBeLessThan(MAX_GROWTH * MAX_SOURCE);
  });

  it('take at most 2.5 times as long when they are twice as long', () => {
    const half = make(16_000);
    const whole = make(32_000);
    let [ofHalf, ofWhole] = [Infinity, Infinity];
    // Each against its own least: a collection of garbage in one of them says nothing of growth. Below 10 ms the clock and the
    // collector are louder than the parser.
    const growth = (): number => {
      ofHalf = Math.min(ofHalf, milliseconds(half));
      ofWhole = Math.min(ofWhole, milliseconds(whole));
      return ofWhole / Math.max(10, ofHalf);
    };
    // What grows faster does so in every one of them.
    expect(fastest(growth, 2.5, 60)).toBeLessThan(2.5);
  });
});

describe('nesting', () => {
  const depthOf = (made: string, tag: string): number => {
    let depth = 0;
    let deepest = 0;
    for (const [found] of made.matchAll(new RegExp(`</?${tag}>`, 'g'))) {
      depth += found.startsWith('</') ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  };

  it('quotes stop at ten and keep their words', () => {
    const made = html(`${'> '.repeat(40)}fond`);
    expect(depthOf(made, 'blockquote')).toBe(10);
    expect(made).toContain('fond');
  });

  it('lists stop at ten and keep their words', () => {
    const deep = Array.from({ length: 20 }, (_, index) => `${' '.repeat(2 * index)}- mot${index}`).join('\n');
    const made = html(deep);
    expect(depthOf(made, 'ul')).toBe(10);
    expect([...made.matchAll(/mot\d+/g)]).toHaveLength(20);
  });

  it('emphasis stops at ten', () => {
    const made = html(`${'*a **b '.repeat(30)}${'** *'.repeat(30)}`);
    expect(depthOf(made, '(?:em|strong)')).toBeLessThanOrEqual(10);
  });

  it('indentation stops at forty columns, and markers stay markers', () => {
    expect(limitNesting(`${' '.repeat(60)}- - a`)).toBe(`${' '.repeat(40)}- - a`);
    expect(limitNesting(`${' '.repeat(60)}a  b`)).toBe(`${' '.repeat(40)}a  b`);
  });

  it('a text of people passes untouched', () => {
    const text = '> > a\n\n- b\n  1. c\n     - d\n\n* * *\n\n```\n        e\n```';
    expect(limitNesting(text)).toBe(text);
  });
});

describe('a tangled text', () => {
  it('comes out as plain paragraphs with its words', () => {
    expect(html(`**a** ${'*b_ '.repeat(400)}\n\nfin`)).toMatch(
      /^<p>\*\*a\*\* \*b_ [^<]+<\/p>\s*<p>fin<\/p>$/,
    );
  });

  it.each([
    ['emphasis', '*a_ '.repeat(195), '*a_ '.repeat(205)],
    ['brackets', '[a]'.repeat(500), '[a]'.repeat(501)],
    ['lines', 'a\n'.repeat(2_999), 'a\n'.repeat(3_000)],
    ['list items', `${'- '.repeat(10)}a\n`.repeat(70), `${'- '.repeat(10)}a\n`.repeat(81)],
    ['backticks', `${'`'.repeat(10)} `.repeat(40), `${'`'.repeat(10)} `.repeat(41)],
    ['characters', 'a'.repeat(MAX_SOURCE), 'a'.repeat(MAX_SOURCE + 1)],
    ['cells', '|a|b\n'.repeat(750), '|a|b\n'.repeat(751)],
    ['columns', `${'|a'.repeat(500)}\n`.repeat(3), `${'|a'.repeat(500)}\n${'|-'.repeat(500)}\n`.repeat(8)],
    ['columns of addresses', '|a@a.a'.repeat(200), `${'|a@a.a'.repeat(250)}\n`.repeat(5)],
    ['rows', '|a|b|\n'.repeat(500), '|a|b|\n'.repeat(2_900)],
    ['quotes', '> a\n\n'.repeat(800), '> a\n\n'.repeat(801)],
    ['headings', '# a\n'.repeat(1_600), '# a\n'.repeat(1_601)],
    ['links', '[a](b)\n\n'.repeat(1_400), '[a](b)\n\n'.repeat(1_499) + '> a\n\n'.repeat(60)],
    ['emphasis in all', '*a*\n\n'.repeat(1_490), `${'*a* '.repeat(100)}\n\n`.repeat(17)],
    ['character references', '&amp; '.repeat(4_000), '&amp; '.repeat(6_500)],
    ['code', '`a` '.repeat(4_000), '`a` '.repeat(4_001)],
    ['signs that mean nothing', '\\. '.repeat(12_800), '\\. '.repeat(12_801)],
    ['addresses', 'www.a.fr '.repeat(3_200), 'www.a.fr '.repeat(3_201)],
    ['pieces together', '- a\n'.repeat(500), `${'- a\n'.repeat(500)}\n${'|a|b\n'.repeat(301)}`],
  ])('is told by its %s', (_, fine, tangled) => {
    expect(isTangled(fine)).toBe(false);
    expect(isTangled(tangled)).toBe(true);
  });
});
