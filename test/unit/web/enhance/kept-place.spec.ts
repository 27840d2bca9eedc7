import { expect, it } from '@jest/globals';
import { nameOf, onlyOne } from '../../../../web/enhance/kept-place.ts';

const form = (action: string | null, hidden: Record<string, string> = {}) =>
  ({
    getAttribute: () => action,
    querySelectorAll: () => Object.entries(hidden).map(([name, value]) => ({ name, value })),
  }) as never;

it('tells the lines of a list apart, whatever changes with each deed', () => {
  expect(nameOf(form('', { group: 'a', version: '1' }))).toBe(nameOf(form('', { group: 'a', version: '2' })));
  expect(nameOf(form('', { group: 'a' }))).not.toBe(nameOf(form('', { group: 'b' })));
  expect(nameOf(form(null))).toBe(nameOf(form('')));
});

it('gives the focus to nothing of which another might be meant', () => {
  const isOdd = (number: number) => number % 2 === 1;
  expect(onlyOne([1, 2], isOdd)).toBe(1);
  expect(onlyOne([1, 3], isOdd)).toBeNull();
  expect(onlyOne([2], isOdd)).toBeNull();
});
