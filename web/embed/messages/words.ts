/** What widgets say, in the language of the page that they stand in. */
const FRENCH = {
  official: (organisation: string) => `Réponse officielle · ${organisation}`,
  validated: (organisation: string) => `Réponse validée · ${organisation}`,
  overdue: (organisation: string) => `Réponse officielle à revoir · ${organisation}`,
  solved: 'Résolue',
  replies: (count: number) =>
    count === 0 ? 'Sans réponse' : count === 1 ? '1 réponse' : `${count} réponses`,
  loading: 'Chargement…',
  noEvent: 'Aucun évènement à venir.',
  search: 'Rechercher',
  searchLabel: 'Rechercher dans la communauté',
  found: (count: number) =>
    count === 0 ? 'Aucun résultat.' : count === 1 ? '1 résultat.' : `${count} résultats.`,
  foundFor: (query: string, correction: string, count: number) =>
    `Rien ne contient « ${query} ». Résultats pour « ${correction} » : ${count}.`,
  all: 'Tous les résultats dans la communauté',
  failed: 'La recherche n’a pas abouti.',
  question: 'Votre question',
  ask: 'Poser la question',
  near: (count: number) => (count === 1 ? 'Une question proche :' : `${count} questions proches :`),
  asked: 'La suite se passe dans la communauté : un compte gratuit y est demandé.',
  comments: (count: number) =>
    count === 0 ? 'Aucun commentaire' : count === 1 ? '1 commentaire' : `${count} commentaires`,
  comment: 'Commenter',
  online: 'En ligne',
  cancelled: 'Annulé',
  full: 'Complet, liste d’attente',
  live: 'En ce moment',
  newTab: '(nouvel onglet)',
  mayAnswer: (count: number) =>
    count === 1 ? 'Une réponse existe peut-être déjà :' : `${count} réponses existent peut-être déjà :`,
  helped: 'Avez-vous trouvé la réponse à votre question ?',
  yes: 'Oui, elle me suffit',
  no: 'Non, j’écris quand même',
  spared: 'Merci. Rien n’est envoyé ; le formulaire reste là si vous en avez besoin.',
};

const ENGLISH: typeof FRENCH = {
  official: (organisation) => `Official answer · ${organisation}`,
  validated: (organisation) => `Validated reply · ${organisation}`,
  overdue: (organisation) => `Official answer to be reviewed · ${organisation}`,
  solved: 'Solved',
  replies: (count) => (count === 0 ? 'No reply yet' : count === 1 ? '1 reply' : `${count} replies`),
  loading: 'Loading…',
  noEvent: 'No event to come.',
  search: 'Search',
  searchLabel: 'Search the community',
  found: (count) => (count === 0 ? 'No result.' : count === 1 ? '1 result.' : `${count} results.`),
  foundFor: (query, correction, count) => `Nothing holds “${query}”. Results for “${correction}”: ${count}.`,
  all: 'All results in the community',
  failed: 'The search did not succeed.',
  question: 'Your question',
  ask: 'Ask the question',
  near: (count) => (count === 1 ? 'One question like it:' : `${count} questions like it:`),
  asked: 'It goes on in the community, which asks for a free account.',
  comments: (count) => (count === 0 ? 'No comment yet' : count === 1 ? '1 comment' : `${count} comments`),
  comment: 'Comment',
  online: 'Online',
  cancelled: 'Cancelled',
  full: 'Full, waiting list',
  live: 'Now',
  newTab: '(new tab)',
  mayAnswer: (count) =>
    count === 1 ? 'There may be an answer already:' : `There may be ${count} answers already:`,
  helped: 'Did you find the answer to your question?',
  yes: 'Yes, that is enough for me',
  no: 'No, I will write all the same',
  spared: 'Thank you. Nothing is sent; the form stays here should you need it.',
};

export type Words = typeof FRENCH;
export type Language = 'en' | 'fr';

/** What is said where a page says this of itself: its `lang` may name another language, or be no tag of one. */
export const languageOf = (lang: string | null | undefined): Language =>
  lang?.toLowerCase().startsWith('en') ? 'en' : 'fr';
export const wordsIn = (language: Language): Words => (language === 'en' ? ENGLISH : FRENCH);
/** How days and hours are written among these words. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'fr-FR');
/** French writes the first of a month as an ordinal, which Intl does not. @param written what holds one day */
export const dayIn = (language: Language, written: string): string =>
  language === 'fr' ? written.replace(/\b1(?=\s\p{L})/u, '1er') : written;
