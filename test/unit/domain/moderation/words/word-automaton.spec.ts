import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WordAutomaton } from '#domain/moderation/words/word-automaton';

const codes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function foundIn(forms: readonly string[], text: string): string[] {
  const found: string[] = [];
  const symbols = Uint16Array.from(codes(text));
  new WordAutomaton(forms.map(codes)).each(symbols, symbols.length, (form, end) =>
    found.push(`${form}@${end}`),
  );
  return found.sort();
}

const letter = fc.constantFrom('a', 'b', 'c');
const words = fc.array(
  fc.array(letter, { minLength: 1, maxLength: 5 }).map((all) => all.join('')),
  { maxLength: 12 },
);

describe('the automaton', () => {
  it('finds words that begin within others', () => {
    expect(foundIn(['he', 'she', 'hers'], 'ushers')).toEqual(['0@3', '1@3', '2@5']);
  });

  it('finds the same as looking for one word after the other, in any text', () => {
    fc.assert(
      fc.property(words, fc.array(letter, { maxLength: 60 }), (forms, letters) => {
        const text = letters.join('');
        const expected = forms.flatMap((form, index) =>
          [...text]
            .map((_, end) => end)
            .filter((end) => text.slice(0, end + 1).endsWith(form))
            .map((end) => `${index}@${end}`),
        );
        expect(foundIn(forms, text)).toEqual(expected.sort());
      }),
    );
  });

  it('letters that no word has end what was begun', () => {
    expect(foundIn(['ab'], 'a-b ab')).toEqual(['0@5']);
  });
});
