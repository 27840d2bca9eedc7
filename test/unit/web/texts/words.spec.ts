import { expect, it } from '@jest/globals';
import { createTexts } from '../../../../web/lib/texts.tsx';
import { letterName } from '../../../../web/texts/words.ts';

it('a letter is called by its subject, with what its places hold', () => {
  const t = createTexts('fr');
  expect(letterName(t, 'invitation', 'Une invitation à rejoindre [communityName]')).toBe(
    'Une invitation à rejoindre [le nom de la communauté]',
  );
  expect(letterName(t, 'confirm-email', 'Confirmez votre adresse e-mail')).toBe(
    'Confirmez votre adresse e-mail',
  );
});
