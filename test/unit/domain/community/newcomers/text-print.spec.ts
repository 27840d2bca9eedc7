import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { areAlike, textPrint } from '#domain/community/newcomers/text-print';

const LONG =
  'gagnez mille euros par semaine sans rien faire depuis chez vous grace a notre methode secrete que personne ne connait inscrivez vous vite il ne reste que quelques places pour ce mois ci et le prochain';
const words = LONG.split(' ');
const shareBand = (one: string, other: string) => {
  const [a, b] = [textPrint(one)!, textPrint(other)!];
  return a.bands.some((band) => b.bands.includes(band));
};

describe('the print of a text', () => {
  it('is none for what everybody says', () => {
    expect(textPrint('merci beaucoup pour votre reponse')).toBeNull();
  });

  it('is the same however it is spaced and punctuated', () => {
    expect(textPrint(LONG.replaceAll(' ', ',  '))).toEqual(textPrint(LONG));
  });

  it('knows a text again in which one word was changed, and lets both wait for each other', () => {
    for (const [index] of words.entries()) {
      const changed = words.with(index, 'truc').join(' ');
      expect(areAlike(textPrint(LONG)!, textPrint(changed)!)).toBe(true);
      expect(shareBand(LONG, changed)).toBe(true);
    }
  });

  it('takes texts for the same that share all but the ends, and never those that share little', () => {
    expect(areAlike(textPrint(LONG)!, textPrint(`bonjour ${LONG} merci`)!)).toBe(true);
    const some = fc.uniqueArray(
      fc.string({ minLength: 3, maxLength: 8, unit: fc.constantFrom(...'abcdefghij') }),
      {
        minLength: 20,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [a, b] = [textPrint(one.join(' ')), textPrint(other.join(' '))];
        fc.pre(a !== null && b !== null && one.filter((word) => other.includes(word)).length < 5);
        return !areAlike(a, b);
      }),
    );
  });

  it('fits the integers of a database', () => {
    const { marks, bands } = textPrint(LONG)!;
    for (const figure of [...marks, ...bands]) expect(figure).toBe(figure | 0);
  });
});
