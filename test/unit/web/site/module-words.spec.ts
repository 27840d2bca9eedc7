import { expect, it } from '@jest/globals';
import { hasDays } from '../../../../web/site/module-words.tsx';

it('a module without days is said to be open once, not by its state and by its setting', () => {
  expect(hasDays({ from: null, until: null })).toBe(false);
  expect(hasDays({ from: '2026-12-01', until: null })).toBe(true);
  expect(hasDays({ from: null, until: '2026-12-31' })).toBe(true);
});
