import { expect, it } from '@jest/globals';
import { FIELDS } from '../../../../web/enhance/draft-fields.ts';
import { picturesAmong } from '../../../../web/enhance/picked-files.ts';

const file = (name: string, type: string) => ({ name, type }) as File;

it('a file that is no picture is named, and pictures beside it are taken', () => {
  const [wall, bill] = [file('mur.png', 'image/png'), file('facture.pdf', 'application/pdf')];
  expect(picturesAmong([bill, wall])).toEqual({ pictures: [wall], refused: 'facture.pdf' });
  expect(picturesAmong([wall])).toEqual({ pictures: [wall], refused: null });
});

it('a draft remembers that similar topics were shown', () => {
  expect(FIELDS).toContain('similarSeen');
});
