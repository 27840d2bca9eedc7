import { expect, it } from '@jest/globals';
import { normalisedSearch } from '#domain/community/search/normalised-search';

it.each([
  ['  Dispense   de « précompte » ?', 'dispense de precompte'],
  ['"à-valoir" -TVA 2026', 'a valoir tva 2026'],
])('%j is counted as %j', (text, query) => {
  expect(normalisedSearch(text)).toBe(query);
});

it.each([
  ['an address', 'lea@example.org'],
  ['a long number', '1 84 12 76 451'],
  ['digits of another script', '٠١٢٣٤٥'],
  ['what is too long to be common', 'mot '.repeat(30)],
  ['what has no word', '?!'],
])('%s is not kept', (_what, text) => {
  expect(normalisedSearch(text)).toBeNull();
});
