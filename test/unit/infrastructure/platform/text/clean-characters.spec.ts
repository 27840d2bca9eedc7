import { describe, expect, it } from '@jest/globals';
import { cleanCharacters } from '#infrastructure/platform/text/clean-characters';

/** Beside it every text is looked at with care, whatever else it holds. */
const PICTURE = '🎨';

describe('characters that no writer means', () => {
  it.each([1, 6])('are the same to a text of ordinary letters as to any other, %i at a time', (times) => {
    const differing = Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) => {
      const text = `a${String.fromCharCode(code).repeat(times)}b`;
      return cleanCharacters(text) + PICTURE !== cleanCharacters(text + PICTURE);
    });
    expect(differing).toEqual([]);
  });

  it('leave ordinary texts as they were typed', () => {
    const text = 'Où déclarer « mes » droits\u202f? 1\u00a0200\u00a0€…\n\t— Œuvre n°\u00a03, l’an dernier.';
    expect(cleanCharacters(text)).toBe(text);
    expect(cleanCharacters('a\r\nb\u202Ec\u0000d\u2028e')).toBe('a\nbcd\ne');
  });
});
