import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { NotSealedHere, SealedBox } from '#infrastructure/platform/sealing/sealed-box';

const box = new SealedBox([randomBytes(32)]);

it('one text has one sealed form: nothing added to it, and no other spelling of it, opens', () => {
  const sealed = box.seal('the file of one person', 'exports');
  expect(box.open(sealed, 'exports')).toBe('the file of one person');
  for (const other of [
    `${sealed}A`,
    `${sealed}=`,
    `${sealed}!`,
    `${sealed}.x`,
    ` ${sealed}`,
    sealed.replace(/\.(?=[^.]*$)/, '. '),
  ])
    expect(() => box.open(other, 'exports')).toThrow(NotSealedHere);
});
