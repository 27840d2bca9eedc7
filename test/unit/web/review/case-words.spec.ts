import { expect, it } from '@jest/globals';
import { actionWord, measureWord } from '../../../../web/review/case-words.ts';
import type { Translate } from '../../../../web/lib/texts.tsx';

const t = ((key: string) => key) as Translate;

it('a passage that is masked already is kept so, in the words of what is chosen; all else has one word', () => {
  expect(measureWord('mask', t)).toBe('review.decide.keepMasked');
  expect(actionWord('mask', t)).toBe('review.decide.actions.mask');
  expect(measureWord('hide', t)).toBe(actionWord('hide', t));
});
