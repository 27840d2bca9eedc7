import { describe, expect, it } from '@jest/globals';
import { MARK_END, MARK_START } from '#application/community/search/search.query';
import { CandidateWords } from '#infrastructure/community/search/candidate-words';
import { folded, FoundWords, stemsOf } from '#infrastructure/community/search/found-words';

const shown = (text: string) => text.replaceAll(MARK_START, '[').replaceAll(MARK_END, ']');
const candidatesIn = (text: string, ...stems: string[]) => {
  const words: string[] = [];
  new CandidateWords(new Set(stems)).replaced(text, (word) => String(words.push(word)));
  return words;
};
const marking = (...words: string[]) => {
  const found = new Set(words.map(folded));
  return new FoundWords(new CandidateWords(found), (word) => found.has(word));
};

describe('the stems of a query', () => {
  it('are what it looks for, not what it leaves out', () => {
    expect([...stemsOf(`'bretagn' & ( 'a-valoir' | 'l''art' <-> 'droit' ) & !'retrait'`)]).toEqual([
      'bretagn',
      'a-valoir',
      "l'art",
      'droit',
    ]);
  });
});

describe('the words that may have a stem', () => {
  it.each([
    [
      'whatever their accents and capitals',
      'etud',
      'Étudiant, étude, ÊTUDE, retude',
      ['Étudiant', 'étude', 'ÊTUDE'],
    ],
    ['with a ligature', 'oeuvr', 'Une œuvre, des Œuvres, manœuvre', ['œuvre', 'Œuvres']],
    ['after an apostrophe', 'imag', "l’image d'images", ['image', 'images']],
    ['of a single letter', 'c', 'c, ce, bac', ['c', 'ce']],
    ['in letters of other languages', 'книг', 'Книги и книга, экникт', ['Книги', 'книга']],
    ['after signs that few letters know', 'art', '𝒳 art, 𝒳art, 🎨art', ['art', 'art']],
    ['with marks of their own', 'etud', 'e\u0301tude etu\u0301de', ['etu\u0301de']],
    ['with a hyphen, as a whole', 'a-valoir', 'un À-valoir, à valoir', ['À-valoir']],
  ])('are found %s', (_how, stem, text, words) => {
    expect(candidatesIn(text, stem)).toEqual(words);
  });

  it('are none without a stem', () => {
    expect(candidatesIn('text')).toEqual([]);
  });
});

describe('a marked text', () => {
  it('has marks around whole words only', () => {
    expect(shown(marking('art', 'étude').marked('L’ART des études, une Étude d’artiste'))).toBe(
      'L’[ART] des études, une [Étude] d’artiste',
    );
  });

  it('loses the marks it holds itself', () => {
    expect(shown(marking('mot').marked(`un ${MARK_START}faux${MARK_END} mot`))).toBe('un faux [mot]');
  });
});

describe('a passage', () => {
  const filler = (words: number) => 'lorem '.repeat(words);

  it('is the whole of a short text', () => {
    expect(shown(marking('mot').passage('Le mot.'))).toBe('Le [mot].');
  });

  it('stands around the first word found, cut between words', () => {
    const passage = shown(marking('mot').passage(`${filler(100)}un mot ici ${filler(100)}`));
    expect(passage).toMatch(/^… (lorem )+un \[mot\] ici (lorem )*lorem …$/);
    expect(passage.length).toBeLessThan(300);
  });

  it('begins with the text when nothing is found, and ends with it when the word is there', () => {
    expect(marking('mot').passage(filler(100))).toMatch(/^lorem .*lorem …$/);
    expect(shown(marking('mot').passage(`${filler(100)}le mot`))).toMatch(/^… lorem .* le \[mot\]$/);
  });
});
