import { expect, it } from '@jest/globals';
import { continued } from '../../../../web/enhance/writing/continued.ts';
import { shown, writingOf } from './shown.ts';

const entered = (written: string) => {
  const next = continued(writingOf(written));
  return next && shown(next);
};

it.each([
  ['bullets', '- un‸', '- un\n- ‸'],
  ['the bullet that stands there', '* un‸', '* un\n* ‸'],
  ['numbers', '3. un‸', '3. un\n4. ‸'],
  ['numbers with a bracket', '9) un‸', '9) un\n10) ‸'],
  ['a quotation', '> un‸', '> un\n> ‸'],
  ['a list in a quotation', '> - un‸', '> - un\n> - ‸'],
  ['an inner list', '- un\n  - deux‸', '- un\n  - deux\n  - ‸'],
  ['a task, not done', '- [x] un‸', '- [x] un\n- [ ] ‸'],
  ['in the middle of a line', '- un ‸deux', '- un \n- ‸deux'],
])('Enter continues %s', (_, before, after) => {
  expect(entered(before)).toBe(after);
});

it('the numbers below count on, those of another list do not', () => {
  expect(entered('1. un‸\n2. deux\n   - dedans\n3. trois\n\n1. autre')).toBe(
    '1. un\n2. ‸\n3. deux\n   - dedans\n4. trois\n\n1. autre',
  );
});

it.each([
  ['a list', '- un\n- ‸', '- un\n\n‸'],
  ['a numbered list', '1. un\n2. ‸\n\naprès', '1. un\n\n‸\n\naprès'],
  ['a quotation', '> un\n> ‸', '> un\n\n‸'],
  ['a list in a quotation, which goes on', '> - un\n> - ‸', '> - un\n>\n> ‸'],
  ['a quotation in another, which goes on', '> > un\n> > ‸', '> > un\n>\n> ‸'],
])('Enter on an empty item ends %s', (_, before, after) => {
  expect(entered(before)).toBe(after);
});

it('an empty item of an inner list becomes one of the outer', () => {
  expect(entered('1. un\n   - dedans\n   - ‸')).toBe('1. un\n   - dedans\n2. ‸');
});

it('Enter is a line break elsewhere: in words, before a bullet, over a selection, in code', () => {
  for (const written of [
    'un‸',
    '‸- un',
    '-‸ un',
    '- ⟦un⟧',
    '```\n- un‸\n```',
    '1.5 an‸',
    '2001.‸',
    '-‸',
    '**un**‸',
  ])
    expect(entered(written)).toBeNull();
});
