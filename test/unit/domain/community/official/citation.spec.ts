import { describe, expect, it } from '@jest/globals';
import {
  miscitedIn,
  mustCiteNothing,
  plainlyCited,
  renderedCitesWell,
  valuesCitedIn,
  valuesCitedWell,
  yearsCitedIn,
} from '#domain/community/official/citation';
import { judgedSources } from '#domain/community/official/seal-terms';
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { citeValues } from '#infrastructure/platform/text/cite-values';

const filled = (text: string): string =>
  citeValues(text, () => ({ unit: 'EUR', value: '12.02' }), { language: 'en', gap: () => 'gap' });
const rendered = (source: string) => {
  const { html, text: plain } = new MarkdownRenderer().render(source, {
    baseUrl: 'https://site.example',
    trust: 'official' as const,
    mentions: new Set<string>(),
    isQuoted: () => true,
  });
  return { source, html, plain };
};
const refusedOf = (deed: () => unknown): unknown => {
  try {
    return deed();
  } catch (error) {
    return (error as { fields: unknown }).fields;
  }
};

describe('a citation of the register', () => {
  it.each([
    '{{valeur.smic}}',
    '{{ valeur.smic }}',
    '{{\u00a0valeur.smic\u202f}}',
    '{{valeur . smic . 2026}}',
  ])('is read and filled in by one rule, whatever spaces slipped in: %s', (text) => {
    expect([valuesCitedIn(text), miscitedIn(text)]).toEqual([['smic'], []]);
    expect(yearsCitedIn(text, 'smic')).toEqual([text.includes('2026') ? 2026 : null]);
    expect(filled(text)).toBe('€12.02');
    expect(plainlyCited(`It is ${text}`)).toBe(
      `It is {{valeur.smic${text.includes('2026') ? '.2026' : ''}}}`,
    );
  });

  it.each([
    ['{{valeur.mal_écrit}}', '{{valeur.mal_écrit}}'],
    ['The {{valeur.}} of it', '{{valeur.}}'],
    ['{{Valeur.smic}}', '{{Valeur.smic}}'],
    ['{{valuer.smic}}', '{{valuer.smic}}'],
    ['{{valeur.smic.26}}', '{{valeur.smic.26}}'],
    ['{{valeur.smic} a month', '{{valeur.smic}'],
    ['{{valeur.smic a\nmonth', '{{valeur.smic a'],
  ])('that is none is named: %s', (text, piece) => {
    expect([valuesCitedIn(text), filled(text)]).toEqual([[], text]);
    expect(refusedOf(() => valuesCitedWell(text, 'body'))).toEqual([
      { field: 'body', code: 'official.miscited', details: { pieces: piece, count: 1 } },
    ]);
  });

  it('leaves other braces alone, and names each piece once', () => {
    expect(miscitedIn('{{organisme}} {{reponse.x}} {valeur.smic} {{ }}')).toEqual([]);
    expect(miscitedIn('{{valeur.a_b}} {{valeur.wage}} {{valeur.a_b}} {{valeur.}}')).toEqual([
      '{{valeur.a_b}}',
      '{{valeur.}}',
    ]);
    expect(valuesCitedWell('{{ valeur.wage }} {{organisme}}', 'body')).toEqual(['wage']);
  });

  it.each([
    ['\\{\\{valeur.smic}}', 'official.cited-through'],
    ['&#123;{valeur.smic}}', 'official.cited-through'],
    ['{{**valeur.smic**}}', 'official.cited-through'],
    ['[a](https://example.org/{{valeur.smic}})', 'official.cited-through'],
    ['{{{valeur.smic}}}', 'official.miscited'],
    ['{**{{valeur.smic}}**}', 'official.miscited'],
    ['{{**valeur.**}}', 'official.miscited'],
  ])('is judged as it is shown, too: %s', (source, wrong) => {
    expect(refusedOf(() => renderedCitesWell(rendered(source), 'body'))).toMatchObject([
      { field: 'body', code: wrong },
    ]);
  });

  it('may stand in bold, in a list, as code, beside another one', () => {
    const source = 'It is **{{ valeur.smic }}**{{valeur.wage.2026}}.\n\n- `{{valeur.wage}}`';
    expect(renderedCitesWell(rendered(source), 'body')).toEqual(['smic', 'wage']);
  });

  it('has no place where a text is shown as it was typed', () => {
    for (const piece of ['{{valeur.smic}}', '{{valeur.}}'])
      expect(refusedOf(() => mustCiteNothing(`A ${piece}`, 'title'))).toEqual([
        { field: 'title', code: 'official.cites-here', details: { pieces: piece } },
      ]);
    expect(refusedOf(() => mustCiteNothing('A name', 'title'))).toBeUndefined();
    expect(refusedOf(() => judgedSources([{ label: 'Decree of {{valeur.smic}}' }]))).toMatchObject([
      { field: 'sources', code: 'official.cites-here' },
    ]);
  });
});
