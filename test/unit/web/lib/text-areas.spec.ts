import { expect, it } from '@jest/globals';
import { en } from '../../../../web/messages/en.ts';
import { fr } from '../../../../web/messages/fr.ts';

it('every part of the texts has a name among those that can be changed, in both languages', () => {
  const parts = [...Object.keys(fr), 'errors'].sort();
  expect(Object.keys(fr.texts.area).sort()).toEqual(parts);
  expect(Object.keys(en.texts.area).sort()).toEqual(parts);
});
