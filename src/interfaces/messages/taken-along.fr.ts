import type { InPlaceOfWords } from '#application/shared/person-stores';

const TEXT = 'Texte retiré par son auteur, qui a quitté la communauté.';

/** What is written in the place of words that their author took along: content, so in the language of the community. */
export const TAKEN_ALONG: InPlaceOfWords = {
  title: 'Sujet retiré par son auteur',
  text: TEXT,
  html: `<p>${TEXT}</p>`,
};
