import { describe, expect, it } from '@jest/globals';
import type { LinkTrust } from '#application/shared/text.ports';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';

const POST = '01920000-0000-7000-8000-0000000000ab';
const renderer = new MarkdownRenderer();
const render = (markdown: string, trust: LinkTrust = 'new', baseUrl = 'https://site.example') =>
  renderer.render(markdown, {
    baseUrl,
    trust,
    mentions: new Set(['plume-du-rhone', 'contretemps']),
    isQuoted: () => true,
  });
const html = (markdown: string): string => render(markdown).html;

describe('paragraphs and headings', () => {
  it.each([
    ['#### a', [3]],
    ['## a\n\n#### b\n\n### c\n\n## d', [3, 4, 4, 3]],
    ['### a\n\n# b\n\n### c', [3, 3, 4]],
    ['# a\n\n###### b\n\n###### c\n\n## d', [3, 4, 4, 4]],
    ['## a\n\n> #### b\n\n- ##### c', [3, 4, 5]],
    ['# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n# f', [3, 4, 5, 5, 5, 3]],
    // The first is no heading any more, so that the next one is the first.
    ['# Réponse officielle\n\n## b\n\n### c', [3, 4]],
  ])('no level of headings is left out in %j', (markdown, levels) => {
    const found = [...html(markdown).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(found).toEqual(levels);
  });

  it('headings start at h3 and carry no id', () => {
    expect(html('# a\n\n## b\n\n### c\n\n###### d')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h5>d</h5>');
  });

  it('a line ended by the writer ends on the page', () => {
    expect(html('un\ndeux\n\ntrois')).toBe('<p>un<br>\ndeux</p>\n<p>trois</p>');
  });

  it('dashes under a line separate, they make no heading', () => {
    expect(html('un\n---')).toBe('<p>un</p>\n<hr>');
  });

  it('indentation makes no code, a fence does, reachable by keyboard', () => {
    expect(html('    un')).toBe('<p>un</p>');
    expect(html('```js\na < b\n```')).toBe('<pre tabindex="0"><code>a &#x3C; b\n</code></pre>');
  });

  it('a tilde before a price strikes nothing', () => {
    expect(html('~20 € ou ~30 €, ~~non~~')).toBe('<p>~20 € ou ~30 €, <del>non</del></p>');
  });

  it('values to be filled in later stay as they are', () => {
    const text = 'Seuil {{valeur.seuil_bnc_2025}} fixé par {{organisme}}';
    expect(html(text)).toBe(`<p>${text}</p>`);
  });

  it('a text is the same each time, and tells its version', () => {
    expect(render('# a @contretemps')).toEqual(render('# a @contretemps'));
    expect(render('a').version).toBe(renderer.version);
  });

  it('nothing makes nothing', () => {
    expect(render(' \n ')).toMatchObject({ html: '', text: '', excerpt: '' });
  });
});

describe('links', () => {
  it.each([
    ['new', 'ugc nofollow noopener'],
    ['member', 'ugc noopener'],
    ['official', 'noopener'],
  ] as const)('a link elsewhere by a %s author is %s, in the same tab', (trust, rel) => {
    expect(render('[a](https://b.example/c)', trust).html).toBe(
      `<p><a href="https://b.example/c" rel="${rel}">a</a></p>`,
    );
  });

  it.each([
    ['[a](https://site.example/sujets/1?page=2#r)', '/sujets/1?page=2#r'],
    ['[a](/sujets/1)', '/sujets/1'],
    ['[a](sujets/1)', '/sujets/1'],
    ['[a](#r-1)', '#r-1'],
  ])('%s stays on the site', (markdown, href) => {
    expect(html(markdown)).toBe(`<p><a href="${href}">a</a></p>`);
  });

  it.each([
    ['[a](//b.example)', 'https://b.example/'],
    ['[a](www.b.example/c)', 'https://www.b.example/c'],
    ['[a](b.example)', 'https://b.example/'],
    ['[a](https://site.example@b.example/)', 'https://b.example/'],
    ['[a](https://site.example.b.example/)', 'https://site.example.b.example/'],
    ['[a](http://аpple.example/)', 'http://xn--pple-43d.example/'],
  ])('%s leaves it, and shows where to', (markdown, href) => {
    expect(html(markdown)).toBe(`<p><a href="${href}" rel="ugc nofollow noopener">a</a></p>`);
  });

  it.each([
    'javascript:a',
    'data:text/html,a',
    'vbscript:a',
    'ftp://b.example',
    `https://b.example/${'c'.repeat(2_100)}`,
  ])('an address like %.20s is no link', (address) => {
    expect(html(`[a](${address})`)).toBe('<p>a</p>');
  });

  it('an address of mail keeps no hidden copies', () => {
    expect(html('[a](mailto:b@c.example?bcc=d@e.example)')).toBe('<p><a href="mailto:b@c.example">a</a></p>');
  });

  it('a link without words shows its address', () => {
    expect(html('[](/a)')).toBe('<p><a href="/a">/a</a></p>');
  });

  it('are listed once, as they stand', () => {
    expect(render('[a](https://b.example) https://b.example/ [c](/d) x@y.example').links).toEqual([
      'https://b.example/',
      '/d',
    ]);
  });
});

describe('mentions', () => {
  const mention = (text: string, handle: string): string =>
    `<a href="/membres/${handle}" class="mention">${text}</a>`;

  it('a member who exists is linked, whatever the case', () => {
    const { html: made, mentions } = render('Merci @Plume-du-Rhone, (@contretemps) @plume-du-rhone.');
    expect(made).toBe(
      `<p>Merci ${mention('@Plume-du-Rhone', 'plume-du-rhone')}, (${mention('@contretemps', 'contretemps')}) ${mention('@plume-du-rhone', 'plume-du-rhone')}.</p>`,
    );
    expect(mentions).toEqual(['plume-du-rhone', 'contretemps']);
  });

  it.each([
    '@inconnue',
    'a@contretemps',
    '@contretempsé',
    '@contretemps_2',
    '@@contretemps',
    '/@contretemps',
    '`@contretemps`',
    '[@contretemps](/a)',
    '```\n@contretemps\n```',
    'x@contretemps.example',
  ])('%s mentions nobody', (markdown) => {
    expect(render(markdown).mentions).toEqual([]);
    expect(html(markdown)).not.toContain('mention"');
  });

  it('nobody is mentioned where nobody is known', () => {
    const made = renderer.render('@contretemps', { baseUrl: 'https://site.example', trust: 'new' });
    expect(made.html).toBe('<p>@contretemps</p>');
  });

  it('handles to look up are found before rendering, 50 at most', () => {
    expect(renderer.handlesIn('@A-b, `@c` et @a-B')).toEqual(['a-b', 'c']);
    const many = Array.from({ length: 80 }, (_, index) => `@m${index}`).join(' ');
    expect(renderer.handlesIn(many)).toHaveLength(50);
    const everybody = { baseUrl: 'https://site.example', trust: 'new', mentions: () => true } as const;
    expect(renderer.render(many, everybody).mentions).toHaveLength(50);
  });

  it('links of a site under a path start at its root: the path is put on where the page is sent', () => {
    const under = (text: string) => render(text, 'new', 'https://site.example/communaute/').html;
    expect(under('@contretemps [a](b)')).toBe(
      '<p><a href="/membres/contretemps" class="mention">@contretemps</a> <a href="/b">a</a></p>',
    );
    const own = '<p><a href="/sujets/a-1#r-2">a</a></p>';
    expect(under('[a](https://site.example/communaute/sujets/a-1#r-2)')).toBe(own);
    expect(under('[a](/communaute/sujets/a-1#r-2)')).toBe(own);
    expect(under('[a](/sujets/a-1#r-2)')).toBe(own);
    expect(under('[a](https://site.example/communaute)')).toContain('href="/"');
  });

  it('another page of the same host is elsewhere', () => {
    const { html, links } = render(
      '[a](https://site.example/communautes/a) site.example/b //site.example/c',
      'new',
      'https://site.example/communaute',
    );
    expect(html).toContain('<a href="https://site.example/communautes/a" rel="');
    expect(links.every((link) => !link.startsWith('/'))).toBe(true);
  });
});

describe('quotes', () => {
  it.each(['', 'https://site.example'])(
    'a block that starts with a link to a post (%s) quotes it',
    (origin) => {
      const made = render(`> [@contretemps a écrit](${origin}/reponses/${POST.toUpperCase()}) :\n> Oui.`);
      expect(made.html).toContain(`<blockquote class="quote" cite="/reponses/${POST}">`);
      expect(made.quotes).toEqual([{ postId: POST }]);
      expect(made.links).toEqual([]);
      expect(made.mentions).toEqual([]);
    },
  );

  it('what the post does not say leads nowhere and looks like no quotation', () => {
    const markdown = `> [Plume a écrit](/reponses/${POST})\n>\n> Le taux est **nul**.\n\nVrai ?`;
    const asked: unknown[] = [];
    const made = renderer.render(markdown, {
      baseUrl: 'https://site.example',
      trust: 'new',
      isQuoted: (quotation) => asked.push(quotation) < 0,
    });
    expect(asked).toEqual([{ postId: POST, introduction: 'Plume a écrit', words: '\nLe taux est nul.' }]);
    expect(made.html).toBe(
      '<blockquote>\n<p>Plume a écrit</p>\n<p>Le taux est <strong>nul</strong>.</p>\n</blockquote>\n<p>Vrai ?</p>',
    );
    expect(made.quotes).toEqual([]);
    const unknown = renderer.render(markdown, { baseUrl: 'https://site.example', trust: 'new' });
    expect(unknown.html).toBe(made.html);
  });

  it.each([
    `> Voir [a](/reponses/${POST})`,
    '> [a](/reponses/12)',
    `> [a](https://b.example/reponses/${POST})`,
    `[a](/reponses/${POST})`,
    '> a',
  ])('%s quotes no post', (markdown) => {
    expect(render(markdown).quotes).toEqual([]);
    expect(html(markdown)).not.toContain('class="quote"');
  });
});

describe('images', () => {
  it('an own file is shown, late, with its description', () => {
    const made = render('![Une toile](/fichiers/a/b.webp "titre")');
    expect(made.html).toBe('<p><img src="/fichiers/a/b.webp" alt="Une toile" loading="lazy"></p>');
    expect(made.images).toEqual(['/fichiers/a/b.webp']);
  });

  it.each([
    ['as it is', { width: 400, height: 300 }, 'width="400" height="300"'],
    ['no taller than a page shows it', { width: 900, height: 1_536 }, 'width="300" height="512"'],
    ['however thin', { width: 2, height: 1_600 }, 'width="1" height="512"'],
  ])('the page keeps the place of one whose size is known, %s', (_how, size, place) => {
    const sizes = new Map([['/fichiers/a/b.webp', size]]);
    const shown = (markdown: string) =>
      renderer.render(markdown, { baseUrl: 'https://site.example', trust: 'new', sizes }).html;
    expect(shown('![Une toile](/fichiers/a/b.webp)')).toContain(`alt="Une toile" ${place} loading="lazy"`);
    expect(shown('![](/fichiers/a/b.webp)')).toContain(`alt="" ${place} loading="lazy"`);
    expect(shown('![Une autre](/fichiers/a/c.webp)')).not.toContain('width');
  });

  it('without a description, a link to the file tells that it is there', () => {
    expect(html('![](/fichiers/a/b.webp)')).toBe(
      '<p><img src="/fichiers/a/b.webp" alt="" loading="lazy"> <a href="/fichiers/a/b.webp">b.webp</a></p>',
    );
  });

  it('in a link, an image without a description is named after its file', () => {
    expect(html('[![](/fichiers/b.webp)](/c)')).toBe(
      '<p><a href="/c"><img src="/fichiers/b.webp" alt="b.webp" loading="lazy"></a></p>',
    );
  });

  it.each(['https://b.example/c.png', '/connexion', '/fichiers/../connexion', '/fichiers/a.webp?b'])(
    'an image from %s is a link at most',
    (src) => {
      const made = render(`![a](${src})`);
      expect(made.html).toMatch(/^<p><a href="[^"]+"[^>]*>a<\/a><\/p>$/);
      expect(made.images).toEqual([]);
    },
  );
});

describe('tables', () => {
  it('scroll by keyboard, are named by their headings, and head their columns', () => {
    expect(html('|Année|Montant|\n|:-:|-:|\n|2025|12|').replace(/\n/g, '')).toBe(
      '<div class="table-scroll" role="group" aria-label="Année, Montant" tabindex="0"><table><thead><tr>' +
        '<th class="align-center" scope="col">Année</th><th class="align-right" scope="col">Montant</th></tr></thead>' +
        '<tbody><tr><td class="align-center">2025</td><td class="align-right">12</td></tr></tbody></table></div>',
    );
  });

  it('without a single word are no region', () => {
    expect(html('| | |\n|-|-|\n| | |')).toContain('<div class="table-scroll" tabindex="0"><table>');
  });
});

describe('what looks like the heading of an official answer', () => {
  it.each([
    ['**RÉPONSE OFFICIELLE**', '<p>Réponse officielle</p>'],
    ['***✅ RÉPONSE OFFICIELLE***', '<p>✅ Réponse officielle</p>'],
    ['# Réponse officielle de l’organisme', '<p>Réponse officielle de l’organisme</p>'],
    ['RÉPONSE OFFICIELLE', '<p>Réponse officielle</p>'],
    ['R É P O N S E  O F F I C I E L L E', '<p>R é p o n s e o f f i c i e l l e</p>'],
    ['**Réponsе οffіcіelle** : 12 %', '<p>Réponsе οffіcіelle : 12 %</p>'],
    ['[**Official answer**](/t/1)', '<p><a href="/t/1">Official answer</a></p>'],
    ['- ✔ RÉPONSE OFFICIELLE', '<ul>\n<li>✔ Réponse officielle</li>\n</ul>'],
    ['**Réponse** **officielle**', '<p>Réponse officielle</p>'],
    ['**Certifié par l’organisme**', '<p>Certifié par l’organisme</p>'],
    ['# L’organisme vous répond', '<p>L’organisme vous répond</p>'],
    [
      '# ✔ Réponse officielle de l’organisme, Direction des affaires juridiques et du recouvrement, le 27 novembre',
      '<p>✔ Réponse officielle de l’organisme, Direction des affaires juridiques et du recouvrement, le 27 novembre</p>',
    ],
    ['Voici. RÉPONSE OFFICIELLE : Vos cotisations', '<p>Voici. Réponse officielle : Vos cotisations</p>'],
    [
      '> ✔ RÉPONSE OFFICIELLE\n> **L’organisme** · Pôle',
      '<blockquote>\n<p>✔ Réponse officielle<br>\n<strong>L’organisme</strong> · Pôle</p>\n</blockquote>',
    ],
    ['> **Réponse validée**', '<blockquote>\n<p>Réponse validée</p>\n</blockquote>'],
  ])('%s is ordinary words', (markdown, made) => expect(html(markdown).replace(/ {2,}/g, ' ')).toBe(made));

  it('is no task, and its box stays', () => {
    expect(html('- [x] RÉPONSE VALIDÉE')).toContain(
      '<label><input type="checkbox" checked disabled> Réponse validée</label>',
    );
  });

  it('heads and names no table', () => {
    const made = html('| RÉPONSE OFFICIELLE |\n|-|\n| Oui. |');
    expect(made).toContain('<div class="table-scroll" tabindex="0">');
    expect(made).toContain('<td>Réponse officielle</td>');
    expect(made).not.toMatch(/<th[ >]/);
  });

  it('is left alone in a sentence, and to the organisation', () => {
    const sentence = 'J’attends une réponse officielle de l’Urssaf.';
    expect(html(sentence)).toBe(`<p>${sentence}</p>`);
    const named = 'Ma réponse officielle de l’URSSAF et de la SACEM dit non.';
    expect(html(named)).toBe(`<p>${named}</p>`);
    expect(html('**Important** : rien')).toBe('<p><strong>Important</strong> : rien</p>');
    expect(render('# Réponse officielle', 'official').html).toBe('<h3>Réponse officielle</h3>');
    const long = `# ${'Tout ce qui n’est pas une réponse officielle, '.repeat(3)}`;
    expect(html(long)).toMatch(/^<h3>/);
  });
});

describe('tasks', () => {
  it('the words are the label of the box', () => {
    expect(html('- [x] fait **bien**\n- [ ] reste\n  - [ ] sous')).toMatchInlineSnapshot(`
"<ul class="contains-task-list">
<li class="task-list-item"><label><input type="checkbox" checked disabled> fait <strong>bien</strong></label></li>
<li class="task-list-item"><label><input type="checkbox" disabled> reste
</label><ul class="contains-task-list">
<li class="task-list-item"><label><input type="checkbox" disabled> sous</label></li>
</ul>
</li>
</ul>"
`);
  });

  it('paragraphs in a task keep the label on the first', () => {
    expect(html('- [ ] a\n\n  b').replace(/\n/g, '')).toBe(
      '<ul class="contains-task-list"><li class="task-list-item"><p><label><input type="checkbox" disabled> a</label></p><p>b</p></li></ul>',
    );
  });
});

describe('plain text', () => {
  it('has a line for each block and no mark-up', () => {
    const { text } = render(
      '# Titre\n\nUn *mot* & `code`.\n\n- a\n- b\n\n|c|d|\n|-|-|\n|1|2|\n\n![e](/fichiers/f.webp)',
    );
    expect(text).toBe('Titre\nUn mot & code.\na\nb\nc d\n1 2\ne');
  });

  it('an excerpt leaves out what others wrote, code and tables', () => {
    expect(render('> cité\n\nMon mot.\n\n```\ncode\n```\n\n|a|\n|-|\n|b|').excerpt).toBe('Mon mot.');
    expect(render('> cité').excerpt).toBe('cité');
  });

  it('an excerpt ends on a word, at 280 characters at most', () => {
    const { excerpt } = render('mot '.repeat(200));
    expect([...excerpt].length).toBeLessThanOrEqual(280);
    expect(excerpt).toMatch(/mot…$/);
    expect([...render('é🎨'.repeat(300)).excerpt]).toHaveLength(280);
  });
});
