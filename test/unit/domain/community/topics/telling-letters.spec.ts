import { describe, expect, it } from '@jest/globals';
import { lettersIn, lettersOf } from '#domain/community/topics/telling-letters';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';

const says = (text: string, passage: string) => {
  const letters = lettersOf(passage, READINGS_OF_PARSER);
  return lettersIn(text, letters.length, READINGS_OF_PARSER).has(letters);
};

describe('a passage of which only a digest is kept', () => {
  it.each([
    ['Call 06.12.34.56.78 now', '06 12 34 56 78'],
    ['tel0612345678', '06 12 34 56 78'],
    ['Zéphi\u00adrine **O’Canary**', 'zéphirine o canary'],
    ['Ze\u0301phirine o\u0336canary', 'Zéphirine O’Canary'],
    ['Je[an](https://x.fr) Dupont', 'Jean Dupont'],
    ['[Jean](https://x.fr "un titre") [Dupont](<a b>)', 'Jean Dupont'],
    ['Jean Dupont', '[Jean](https://x.fr) Dupont'],
    ['[un site](https://x.fr/jean-dupont)', 'x.fr/jean-dupont'],
    ['Je&NoBreak;an Dup&ZeroWidthSpace;ont', 'Jean Dupont'],
    ['tel&colon;06&period;12&#46;34 56 78', '06 12 34 56 78'],
    ['> Zéphirine\n> O’Canary', 'Zéphirine O’Canary'],
  ])('is known again in %s', (text, passage) => {
    expect(says(text, passage)).toBe(true);
  });

  it.each([
    ['106 12 34 56 78', '06 12 34 56 78'],
    ['Une année', 'anne'],
    ['Moi, j’aime bien', 'Aimé'],
    ['', 'anne'],
  ])('is not in %s', (text, passage) => {
    expect(says(text, passage)).toBe(false);
  });
});
