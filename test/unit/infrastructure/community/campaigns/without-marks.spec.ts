import { expect, it } from '@jest/globals';
import { withoutMarks } from '#infrastructure/community/campaigns/without-marks';

it.each([
  ['## Ce qui change\n\nTexte', 'Ce qui change\n\nTexte'],
  [
    'Le **1er janvier** au *plus tard*, __sans__ _exception_.',
    'Le 1er janvier au plus tard, sans exception.',
  ],
  ['- un\n- **deux**\n\n> cité', '- un\n- deux\n\n> cité'],
  ['La case `Autre`', 'La case Autre'],
  ['**[Lire](https://a.example/x_y_z)**', '[Lire](https://a.example/x_y_z)'],
  ['5 * 3 * 2 et mon_nom_de_fichier', '5 * 3 * 2 et mon_nom_de_fichier'],
  ['Un \\*astérisque\\*', 'Un *astérisque*'],
  ['https://a.example/_b_/c', 'https://a.example/_b_/c'],
])('%j reads as %j without its marks', (source, plain) => {
  expect(withoutMarks(source)).toBe(plain);
});
