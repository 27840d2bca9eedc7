import { expect, it } from '@jest/globals';
import { createTexts, formatOf } from '../../../../web/lib/texts.tsx';
import { type Found, topicsLabel } from '../../../../web/lists/search-words.tsx';

const label = (found: Partial<Found>) =>
  topicsLabel(
    { total: 0, approximate: false, correction: null, ...found } as Found,
    createTexts('fr'),
    formatOf('fr'),
  );

it('topics that only come near what was asked are not counted as none', () => {
  expect(label({ total: 12, approximate: true })).toBe('Sujets approchants');
  expect(label({ total: 0, approximate: true })).toBe('Sujets, 0');
});

it('topics that hold the words are counted, be it the words as they are spelt', () => {
  expect(label({ total: 12 })).toBe('Sujets, 12');
  expect(label({ total: 3, approximate: true, correction: 'retraite' })).toBe('Sujets, 3');
});
