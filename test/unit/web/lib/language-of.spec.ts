import { expect, it } from '@jest/globals';
import { languageOf } from '../../../../web/lib/language-of.ts';

it.each([
  ['<p>How do I declare the income that I have from a gallery? I am not sure which box it is.</p>', 'en'],
  [
    '<p>Comment déclarer les revenus que je reçois d’une galerie ? Je ne sais pas quelle case.</p>',
    undefined,
  ],
  // A title, or a name, in the middle of a text.
  [
    '<p>Mon exposition « The end of the world and other stories » est de retour. Je vous invite.</p>',
    undefined,
  ],
  ['<p>The end</p>', undefined],
  ['<p>Thanks!</p>', undefined],
  [
    '<blockquote><p>Je ne sais pas.</p></blockquote><p>It is the box of the second page, and you can leave it empty if that is not what you have.</p>',
    'en',
  ],
  [
    '<blockquote><p>It is the box of the second page, and you can leave it empty if that is not what you have.</p></blockquote><p>Oui, exactement !</p>',
    undefined,
  ],
  // A quotation longer than what is looked at, and one within another.
  [
    `<blockquote><p>${'Je ne sais pas où cela se trouve. '.repeat(70)}</p></blockquote><p>It is the box of the second page, and you can leave it empty if that is not what you have.</p>`,
    'en',
  ],
  [
    '<blockquote><blockquote><p>Oui.</p></blockquote><p>It is the box of the second page, and you can leave it empty if that is not what you have.</p></blockquote><p>Oui, exactement !</p>',
    undefined,
  ],
  ['<p><a href="/the/of/to/you/is/and">Voir la page</a> the</p>', undefined],
  ['', undefined],
])('%s', (html, language) => {
  expect(languageOf(html)).toBe(language);
});
