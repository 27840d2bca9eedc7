import { expect, it } from '@jest/globals';
import { followChanges } from '../../../../web/welcome/follow-changes.ts';

const known = ['watched', 'tracked', 'muted', 'new'].map((id) => ({ id }));
const followed = [
  { id: 'watched', level: 'watching' },
  { id: 'tracked', level: 'tracking' },
  { id: 'muted', level: 'muted' },
];

it('what is ticked as it stood changes nothing', () => {
  expect(followChanges({ known, followed, wanted: ['watched', 'tracked'] })).toEqual([]);
});

it('only what was ticked or unticked changes, and what is muted stays so until it is ticked', () => {
  expect(followChanges({ known, followed, wanted: ['tracked', 'new'] })).toEqual([
    { categoryId: 'watched', level: 'none' },
    { categoryId: 'new', level: 'watching' },
  ]);
  expect(followChanges({ known, followed, wanted: ['watched', 'tracked', 'muted', 'elsewhere'] })).toEqual([
    { categoryId: 'muted', level: 'watching' },
  ]);
});
