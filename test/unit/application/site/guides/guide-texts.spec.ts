import { describe, expect, it } from '@jest/globals';
import { GuideTexts } from '#application/site/guides/guide-texts.query';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';

const SITE = 'https://communaute.example.org/aide-sociale';
const guides = () => new GuideTexts(new MarkdownRenderer(), SITE);
const NOWHERE: ReadonlyMap<string, string> = new Map();

const CHAPTER = `# Voter

En un mot.

## Qui vote

Vous, [ici](/sondages).

### Une fois

\`\`\`
## rien
\`\`\`

## Les résultats *bruts*

Après.
`;

describe('a guide is read', () => {
  it('as a title, an opening and sections that a link can lead to', () => {
    const text = guides().read({ markdown: CHAPTER, addresses: NOWHERE });
    expect(text.title).toBe('Voter');
    expect(text.opening).toEqual({ html: '<p>En un mot.</p>', excerpt: 'En un mot.' });
    expect(text.sections.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['qui-vote', 'Qui vote'],
      ['les-resultats-bruts', 'Les résultats bruts'],
    ]);
    expect(text.sections[0]!.html).toContain('<a href="/sondages">ici</a>');
    expect(text.sections[0]!.html).toContain('<h3>Une fois</h3>');
    expect(text.sections[0]!.words).toContain('## rien');
  });

  it('with its own pictures and its neighbours where they are on the site, and with no other picture', () => {
    const addresses = new Map([
      ['images/file.webp', '/assets/file-a1.webp'],
      ['equipe.md', '/admin/aide/equipe'],
    ]);
    const markdown =
      '# T\n\n![La file](images/file.webp) ![Autre](/assets/autre.webp) [voir](equipe.md#roles) [rien](perdu.md)';
    const { html } = guides().read({ markdown, addresses }).opening;
    expect(html).toContain('<img src="/assets/file-a1.webp" alt="La file" loading="lazy">');
    expect(html).toContain('<a href="/admin/aide/equipe#roles">voir</a>');
    expect(html).toContain('<a href="/assets/autre.webp">Autre</a>');
  });

  it('a picture that the product did not bring is not shown in what members write', () => {
    const shown = new MarkdownRenderer().render('![x](/assets/file-a1.webp)', {
      baseUrl: SITE,
      trust: 'new',
    });
    expect(shown.html).not.toContain('<img');
  });

  it('with its lines joined where a file wraps them, and kept where they are of something', () => {
    const markdown =
      '# T\n\nUn\ndeux.\n\n- trois\n  quatre\n- cinq\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nx\ny\n```\n';
    const { html } = guides().read({ markdown, addresses: NOWHERE }).opening;
    expect(html).toContain('<p>Un deux.</p>');
    expect(html).toMatch(/<li>trois quatre<\/li>\s*<li>cinq<\/li>/);
    expect(html).toContain('<td>2</td>');
    expect(html).toMatch(/x\ny/);
    expect(html).not.toContain('<br>');
  });

  it('with a summary that leaves pictures out', () => {
    const markdown = '# T\n\nEn un mot.\n\n![La file](images/file.webp)\n';
    const addresses = new Map([['images/file.webp', '/assets/file-a1.webp']]);
    expect(guides().read({ markdown, addresses }).opening.excerpt).toBe('En un mot.');
  });

  it('once: the same text is not made again', () => {
    const texts = guides();
    const source = { markdown: CHAPTER, addresses: NOWHERE };
    expect(texts.read(source)).toBe(texts.read({ ...source }));
  });
});
