import { expect, it } from '@jest/globals';
import { fr } from '../../../../../src/infrastructure/platform/mail/templates/fr.ts';
import { pageTexts } from '../../../../../web/lib/texts.tsx';

/** A name may begin with its article, which « à » and « de » would have to be drawn together with: « à Le Café ». */
const BEFORE_A_NAME = /(?:^|[\s«(])(?:de|du|à|au) \{(?:communityName|community|site|provider)\}/iu;

it('mails name the community where any name fits', () => {
  const said = JSON.stringify({ letters: fr.letters, closing: fr.closing('{communityName}') });
  expect(said).toContain('L’équipe du site {communityName}');
  expect(said).not.toMatch(BEFORE_A_NAME);
});

it('so do pages, and other sites and services', () => {
  const faults = [...pageTexts.fr].filter(([, text]) => BEFORE_A_NAME.test(text));
  expect(faults.map(([key]) => key)).toEqual([]);
});
