import { describe, expect, it } from '@jest/globals';
import { type AskedWord, corrected, meantBy, mistakesBetween } from '#domain/community/search/spelling';

const spelt = (word: string, titles = 10, plain = word) => ({ word, plain, titles });
const word = (plain: string, topics: number, ...alike: AskedWord['alike'][number][]): AskedWord => ({
  plain,
  topics,
  alike,
});

describe('mistakes between two words', () => {
  it.each([
    ['facture', 'facture', 0],
    ['facture', 'factures', 1],
    ['factrue', 'facture', 1],
    ['facure', 'facture', 1],
    ['falture', 'facture', 1],
    ['ca', 'abc', 3],
    ['fotographie', 'photographie', 2],
    ['chat', 'maison', 4],
  ])('%s and %s are %i apart', (a, b, mistakes) => {
    expect(mistakesBetween(a, b, 3)).toBe(mistakes);
    expect(mistakesBetween(b, a, 3)).toBe(mistakes);
  });
});

describe('a word as it was meant', () => {
  it('is the nearest of those that titles hold, and the commonest among equals', () => {
    const near = [spelt('fractures'), spelt('facturé', 2, 'facture'), spelt('facture', 9), spelt('facturer')];
    expect(meantBy(word('factrue', 0, ...near))).toBe('facture');
  });

  it('is itself when titles hold it, enough topics do, or nothing is near', () => {
    expect(meantBy(word('facture', 0, spelt('facture'), spelt('factures')))).toBeNull();
    expect(meantBy(word('factrue', 3, spelt('facture')))).toBeNull();
    expect(meantBy(word('factrue', 0, spelt('fracture', 90), spelt('fabrique', 90)))).toBe('fracture');
    expect(meantBy(word('factrue', 0, spelt('fabrique', 90)))).toBeNull();
    expect(meantBy(word('tva', 0, spelt('tvx')))).toBeNull();
  });

  it('is doubted against one topic only when many titles say otherwise', () => {
    expect(meantBy(word('factrue', 1, spelt('facture', 4)))).toBeNull();
    expect(meantBy(word('factrue', 1, spelt('facture', 5)))).toBe('facture');
  });
});

describe('a corrected text', () => {
  const plainOf = (typed: string) => typed.toLowerCase();

  it('keeps everything but its wrong words', () => {
    const asked = [word('factrue', 0, spelt('facture')), word('impayée', 5)];
    expect(corrected('"Factrue impayée" -tva', asked, plainOf)).toBe('"facture impayée" -tva');
  });

  it('is none when nothing changes', () => {
    expect(corrected('facture', [word('facture', 5, spelt('facture'))], plainOf)).toBeNull();
  });
});
