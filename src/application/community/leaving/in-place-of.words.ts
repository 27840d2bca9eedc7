import type { InPlaceOfWords } from '../../shared/person-stores.ts';

const TEXT = 'Texte retiré par son auteur, qui a quitté la communauté.';

/** In the language of the community's own content. */
export const TAKEN_ALONG: InPlaceOfWords = {
  title: 'Sujet retiré par son auteur',
  text: TEXT,
  html: `<p>${TEXT}</p>`,
};
