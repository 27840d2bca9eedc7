import { expect, it } from '@jest/globals';
import { isScrolled, type Shown } from '../../../../web/enhance/scrolled-regions.ts';

const all: Shown = {
  overflow: 'auto',
  scrollWidth: 800,
  clientWidth: 800,
  scrollHeight: 300,
  clientHeight: 300,
};

it.each([
  ['shows all of it', {}, false],
  ['is narrower than what stands in it', { clientWidth: 390 }, true],
  ['is lower than what stands in it', { clientHeight: 200 }, true],
  ['lets all of it be seen beyond it', { clientWidth: 390, overflow: 'visible' }, false],
])('a region that %s is scrolled or not', (_how, more, scrolled) => {
  expect(isScrolled({ ...all, ...more })).toBe(scrolled);
});
