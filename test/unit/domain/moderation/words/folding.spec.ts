import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsed } from '#infrastructure/platform/text/parse-markdown';
import { workshop } from '../../../../support/word-workshop.ts';

const seenIn = (text: string): string => {
  const folded = workshop.folding.fold(text);
  return [...folded.text].filter((_, unit) => folded.markup[unit] === 0).join('');
};
const shownBy = (node: { value?: string; children?: unknown[] }): string =>
  node.value ?? (node.children ?? []).map((child) => shownBy(child as never)).join('');
const fold = (text: string): string => workshop.folding.fold(text).text;

describe('folding', () => {
  it.each([
    ['accents and case', 'ÉCOLE Noël ça', 'ecole noel ca'],
    ['ligatures', 'Œuvre et cætera', 'oeuvre et caetera'],
    ['other forms of letters', 'Ｐｌｕｍｅ 𝐏𝐥𝐮𝐦𝐞 ⓟⓛⓤⓜⓔ', 'plume plume plume'],
    ['letters of other alphabets that look the same', 'Рlume plυme', 'plume plume'],
    ['what cannot be seen', 'plu\u200bm\u00ade\ufeff', 'plume'],
    ['marks stacked on letters', 'p\u0336l\u0301u\u0325me', 'plume'],
    ['apostrophes and dashes', 'l’œil – vu', "l'oeil - vu"],
    ['spaces of all widths', 'un\u00a0mot\u202fà\u2003part', 'un mot a part'],
    ['character references', 'pl&#117;m&eacute; &#x70;lume &nbsp;', 'plume plume  '],
    ['references to what cannot be seen', 'p&NoBreak;l&ZeroWidthSpace;u&ic;m&af;e&lrm;', 'plume'],
    ['references with digits and long names', '&sup2;&CounterClockwiseContourIntegral;&pfr;', '2∳p'],
    ['references to signs', 'un&commat;plume&period;fr', 'un@plume.fr'],
    ['names that HTML does not know', '&plume; &toString;', '&plume; &tostring;'],
    ['digits in frames', '①❶➀➊⓵⓿⓫🄌', '111110110'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps letters that look like no Latin one', () => {
    expect(fold('日本 ж')).toBe('日本 ж');
  });

  it('tells where each stretch was written', () => {
    const text = 'Dit : « pl&#117;\u200bmé » !';
    const folded = workshop.folding.fold(text);
    const from = folded.text.indexOf('plume');
    const { start, end } = folded.spanOf(from, from + 'plume'.length);
    expect(text.slice(start, end)).toBe('pl&#117;\u200bmé');
  });

  it.each([
    '[plu](https://exemple.fr)me',
    '[plu](<https://exemple.fr/a b>)me',
    `[plu](https://exemple.fr/${'a'.repeat(2_000)})me`,
    '[plu](https://exemple.fr/(a(b)))me',
    "[plu](https://exemple.fr 'un titre')me",
    '[plu](https://exemple.fr (un titre))me',
    '[plu](https://exemple.fr\n"un \\" titre" )me',
    '[plu]()me',
  ])('the end of a link in the middle of a word: %j', (text) => {
    expect(seenIn(text)).toBe('plume');
  });

  it('the end of a link ends where the parser ends it, whatever the address', () => {
    const piece = fc.constantFrom(...'<>()"\' \\\nx!', 'https://a.fr', '&amp;', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = `plu[m](${pieces.join('')})e`;
        if (shownBy(parsed(text)) === 'plume') expect(seenIn(text)).toBe('plume');
      }),
      { numRuns: 3_000 },
    );
  });

  it('any text: stretches stand in order, within the text, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const folded = workshop.folding.fold(text);
        let last = 0;
        for (let unit = 0; unit < folded.text.length; unit += 1) {
          const { start, end } = folded.spanOf(unit, unit + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
        const again = folded.text.replaceAll('&', ' ');
        expect(fold(again)).toBe(again);
      }),
      { numRuns: 300 },
    );
  });
});
