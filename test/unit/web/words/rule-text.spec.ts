import { expect, it } from '@jest/globals';
import { createTexts } from '../../../../web/lib/texts.tsx';
import { textOf } from '../../../../web/words/rule-text.ts';

it('says a version in words, one thing a line, and no code', () => {
  const said = textOf(
    {
      label: 'Téléphone',
      family: 'donnees_personnelles',
      matcher: { type: 'literal', entries: ['06 12'] },
      exceptions: [],
      fields: ['title', 'post'],
      action: 'warn',
      severity: 'high',
      trustBelow: 2,
      explanation: 'Pas de numéro.',
      links: [],
    } as never,
    createTexts('fr'),
  );
  expect(said.replaceAll('\u00a0', ' ').split('\n')).toEqual([
    'Téléphone',
    'Famille : Données personnelles',
    'Ce qu’elle cherche : Mots ou expressions',
    '06 12',
    'Où elle regarde : Titre, Sujet ou réponse',
    'Effet : Avertir',
    'Gravité : Forte',
    'Concerne : Les membres sous le niveau 2',
    'Pas de numéro.',
  ]);
});
