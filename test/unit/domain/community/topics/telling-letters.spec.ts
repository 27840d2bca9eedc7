import { describe, expect, it } from '@jest/globals';
import { lettersIn, lettersOf } from '#domain/community/topics/telling-letters';

const says = (text: string, passage: string) => {
  const letters = lettersOf(passage);
  return lettersIn(text, letters.length).has(letters);
};

describe('a passage of which only a digest is kept', () => {
  it.each([
    ['Call 06.12.34.56.78 now', '06 12 34 56 78'],
    ['tel0612345678', '06 12 34 56 78'],
    ['Zéphi\u00adrine **O’Canary**', 'zephirine o canary'],
    ['> Zephirine\n> O’Canary', 'Zéphirine O’Canary'],
  ])('is known again in %s', (text, passage) => {
    expect(says(text, passage)).toBe(true);
  });

  it.each([
    ['106 12 34 56 78', '06 12 34 56 78'],
    ['Une année', 'anne'],
    ['', 'anne'],
  ])('is not in %s', (text, passage) => {
    expect(says(text, passage)).toBe(false);
  });
});
