import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import rehypeSanitize from 'rehype-sanitize';
import { unified } from 'unified';
import { ALLOWED_HTML } from '#infrastructure/platform/text/allowed-html';
import { dressHtml } from '#infrastructure/platform/text/dress-html';
import { element, type HtmlChild, type HtmlElement } from '#infrastructure/platform/text/html-tree';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { parseMarkdown, type HtmlRoot } from '#infrastructure/platform/text/parse-markdown';
import { DISTURBING_TEXTS, HOSTILE_MARKDOWN } from '../../../../support/hostile-strings.ts';
import { faultsOf, readStrictHtml } from '../../../../support/strict-html.ts';

const CONTEXT = {
  baseUrl: 'https://site.example/communaute',
  trust: 'new',
  mentions: () => true,
} as const;
const renderer = new MarkdownRenderer();
const render = (markdown: string): string => renderer.render(markdown, CONTEXT).html;
const faultyOnes = (texts: readonly string[]): unknown[] =>
  texts.map((text) => [text, faultsOf(render(text))]).filter(([, faults]) => faults?.length !== 0);

describe('the strict reader of html', () => {
  it.each([
    ['<script>a</script>', 'element script'],
    ['<p onclick="a">b</p>', 'attribute p onclick'],
    ['<a href="javascript:a">b</a>', 'href javascript:a'],
    ['<a href="java&#x9;script:a">b</a>', 'href java\tscript:a'],
    ['<a href="//elsewhere.example">b</a>', 'href //elsewhere.example'],
    ['<a href="/a"><a href="/b">c</a></a>', 'a link in a link'],
    ['<img src="https://a.example/b.png">', 'src https://a.example/b.png'],
    ['<p class="page-header">a</p>', 'attribute p class'],
    ['<a class="button">a</a>', 'class button'],
    ['<p>a', 'left open: p'],
  ])('finds the fault of %s', (html, fault) => {
    expect(faultsOf(html)).toContain(fault);
  });

  it.each(['a<b', '<P>a</P>', '<p a=b>c</p>', '<!-- a -->', '<p/>'])('refuses %s', (html) => {
    expect(() => readStrictHtml(html)).toThrow('Not strict');
  });
});

describe('hostile Markdown', () => {
  it('counts at least 300 texts', () => {
    expect(HOSTILE_MARKDOWN.length).toBeGreaterThan(800);
  });

  it('leaves only what a text may hold', () => {
    expect(faultyOnes(HOSTILE_MARKDOWN)).toEqual([]);
  });

  it('leaves only what a text may hold, two texts side by side', () => {
    const joined = HOSTILE_MARKDOWN.map((text, index) => `${text}${HOSTILE_MARKDOWN.at(-index) ?? ''}`);
    expect(faultyOnes(joined)).toEqual([]);
  });

  it('shows raw html as text', () => {
    expect(render('a <b onclick=x>b</b>')).toBe('<p>a &#x3C;b onclick=x>b&#x3C;/b></p>');
  });

  it('shows a block of raw html as text', () => {
    expect(render('<div>\na\n</div>')).toBe('<p>&#x3C;div><br>\na<br>\n&#x3C;/div></p>');
    expect(render('<!-- a -->')).toBe('<p>&#x3C;!-- a --></p>');
  });

  it('never puts a link in a link, even if the parser did', () => {
    const words = { type: 'text', value: 'a' } as const;
    const link = (href: string, child: HtmlChild): HtmlElement => element('a', { href }, [child]);
    const tree: HtmlRoot = { type: 'root', children: [link('/b', link('/c', words))] };
    dressHtml(tree, CONTEXT);
    expect(tree.children).toEqual([link('/b', words)]);
  });

  it('is the same when it is sanitised twice', () => {
    const sanitizer = unified().use(rehypeSanitize, ALLOWED_HTML);
    for (const text of HOSTILE_MARKDOWN) {
      const tree = parseMarkdown(text);
      dressHtml(tree, CONTEXT);
      const once = sanitizer.runSync(tree);
      expect(sanitizer.runSync(once)).toEqual(once);
    }
  });
});

describe('the sanitiser alone', () => {
  const sanitizer = unified().use(rehypeSanitize, ALLOWED_HTML);
  const sanitised = (tagName: string, properties: Record<string, string>): unknown =>
    sanitizer.runSync({ type: 'root', children: [{ type: 'element', tagName, properties, children: [] }] })
      .children[0];

  it.each(['script', 'style', 'iframe', 'svg', 'math', 'form', 'object', 'template', 'h1', 'span'])(
    'drops %s',
    (tagName) => {
      expect(sanitised(tagName, {})).toBeUndefined();
    },
  );

  it.each([
    ['href', 'javascript:alert(1)'],
    ['href', 'data:text/html,a'],
    ['onClick', 'alert(1)'],
    ['style', 'color:red'],
    ['id', 'cookie'],
    ['name', 'cookie'],
    ['target', '_blank'],
    ['rel', 'opener'],
    ['className', 'button'],
    ['dataAction', 'a'],
  ])('drops %s="%s" from a link', (name, value) => {
    expect(sanitised('a', { [name]: value })).toEqual(
      expect.objectContaining({ tagName: 'a', properties: {} }),
    );
  });
});

describe('disturbing characters', () => {
  it('never reorder, hide or pile up', () => {
    const forbidden =
      /[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|\p{Cs}|\p{Noncharacter_Code_Point}|(?!\n)\p{Cc}/u;
    for (const text of DISTURBING_TEXTS) {
      const { html, text: plain } = renderer.render(text, CONTEXT);
      expect(html).not.toMatch(forbidden);
      expect(plain).not.toMatch(forbidden);
      expect(plain).not.toMatch(/\p{M}{5}/u);
      expect(html.replace(/<[^>]+>/g, '')).not.toMatch(/(?:\p{M}|\u200D){5}/u);
    }
  });

  it('leave accents, emoji and French spaces alone', () => {
    const text = 'Ça\u00A0: «\u00A0déjà\u202F!\u00A0» 👩‍🎨 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 l’été... "ok" -- 5 €';
    expect(renderer.render(text, CONTEXT).text).toBe(text);
  });
});

describe('random Markdown', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '`',
      '```\n',
      '*',
      '**',
      '_',
      '~~',
      '|',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '- [ ] ',
      '# ',
      '|-|\n',
      '&#x6a;',
      '&lt;',
      '\\',
      '"',
      "'",
      ':',
      '//',
      '@plume',
      '/fichiers/a.webp',
      '[^1]',
      'javascript:',
      'data:',
      'https://a.example/',
      'www.a.example',
      'mailto:',
      '<script>',
      '<img onerror=a>',
      '](/reponses/01920000-0000-7000-8000-000000000000)',
      '    ',
      '\t',
      '\u202e',
      '\u0301',
      '\u0000',
      '---\n',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...HOSTILE_MARKDOWN),
  );
  const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

  it('never makes an element, attribute or address that is not allowed', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(faultsOf(render(text))).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });
});
