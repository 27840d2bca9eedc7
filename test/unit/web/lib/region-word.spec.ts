import { expect, it } from '@jest/globals';
import { REGIONS } from '#application/community/limits';
import { regionWord } from '../../../../web/lib/region-word.ts';
import { createTexts } from '../../../../web/lib/texts.tsx';

it('to live abroad is said in the language of the page, and names of regions stay', () => {
  const words = (locale: 'fr' | 'en') => REGIONS.map((region) => regionWord(region, createTexts(locale)));
  expect(words('fr')).toEqual(REGIONS);
  expect(words('en').at(-1)).toBe('Outside France');
  expect(words('en').slice(0, -1)).toEqual(REGIONS.slice(0, -1));
});
