/** Hexadecimal figures after the word in the name of who lost their own. */
export const NEUTRAL_FIGURES = 8;

/** Makes names that a reader takes for one another the same string (UTS 39 skeleton). */
export type SkeletonOf = (name: string) => string;

/** Refused as a word anywhere in a pseudonym: they claim an office. */
const OFFICES = [
  'admin',
  'admins',
  'administrateur',
  'administratrice',
  'administrator',
  'administration',
  'moderateur',
  'moderatrice',
  'moderation',
  'moderator',
  'modo',
  'officiel',
  'officielle',
  'official',
  'organisation',
  'organization',
  'webmaster',
  'postmaster',
  'hostmaster',
  'sysadmin',
  'community manager',
  'ancien membre',
  'ancienne membre',
  'membre supprime',
  'deleted user',
  'defenseur des droits',
  'direction generale',
  'service client',
  'service public',
  'certifie',
  'certifiee',
  'certified',
  'verifie',
  'verifiee',
  'verified',
  'valide',
  'validee',
  'validated',
];

/**
 * Refused as the first word, and who is not meant all the same: a department, somebody who signs with their post, those who run the
 * place. Artists called after the Earth, states of mind and films are left their names.
 */
const FIRST_WORDS: Readonly<Record<string, readonly string[]>> = {
  pole: ['nord', 'sud', 'dance', 'danse'],
  agent: ['double', 'secret', 'litteraire', 'artistique', 'trouble', 'orange', 'provocateur'],
  agente: ['double', 'secrete', 'litteraire', 'artistique', 'trouble', 'orange'],
  animateur: ['radio', 'culturel', 'culturelle', 'atelier', 'image', 'film'],
  animatrice: ['radio', 'culturel', 'culturelle', 'atelier', 'image', 'film'],
  animation: ['radio', 'culturelle', 'image', 'volume', 'film', 'papier', 'dessin'],
  defenseur: ['image', 'livre', 'nature'],
  direction: ['artistique', 'orchestre', 'chorale', 'musicale', 'photo', 'acteur', 'nord', 'sud', 'inconnue'],
  etat: ['ame', 'second', 'grace', 'limite', 'sauvage', 'brut', 'instable'],
  organisme: ['vivant'],
};

/** Refused before a word for what the organisation does: « Agent double » is a stage name, « Agent retraite » is not. */
const POSTS = [
  'agent',
  'agente',
  'conseiller',
  'conseillere',
  'correspondant',
  'correspondante',
  'delegue',
  'deleguee',
  'expert',
  'experte',
  'referent',
  'referente',
  'bureau',
  'cellule',
  'direction',
  'equipe',
  'guichet',
  'service',
];
const DUTIES = [
  'adherent',
  'affiliation',
  'artiste auteur',
  'assistance',
  'assure',
  'communaute',
  'cotisation',
  'declaration',
  'droits sociaux',
  'juridique',
  'prestation',
  'recouvrement',
  'retraite',
  'secu',
  'social',
  'sociale',
  'usager',
];
const SMALL_WORDS = ['au', 'aux', 'd', 'de', 'des', 'du', 'en', 'l', 'la', 'le', 'les'];

/** Refused as a word anywhere in a pseudonym: the bodies that collect, insure, train and tax artist-authors. */
const STATUTORY_BODIES = [
  'urssaf',
  'agessa',
  'ssaa',
  'maison des artistes',
  'securite sociale',
  'assurance maladie',
  'assurance retraite',
  'cpam',
  'cnam',
  'cnav',
  'carsat',
  'ircec',
  'raap',
  'afdas',
  'dgfip',
  'impots gouv',
  'finances publiques',
  'france travail',
  'pole emploi',
  'ministere',
  'prefecture',
  'drac',
  'gouvernement',
  'republique francaise',
  'etat francais',
];

/** Refused as the whole pseudonym, harmless inside a longer one. */
const ALONE = [
  'support',
  'staff',
  'root',
  'system',
  'systeme',
  'bot',
  'robot',
  'anonyme',
  'anonymous',
  'visiteur',
  'membre',
  'member',
  'agent',
  'agente',
  'ambassadeur',
  'ambassadrice',
  'equipe',
  'securite',
  'security',
  'contact',
  'null',
  'undefined',
  'everyone',
  'tous',
  'assistance',
  'aide en ligne',
  'hotline',
  'helpdesk',
  'referent',
  'referente',
  'ameli',
];

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', l: 'i' };

function canonical(name: string, skeletonOf: SkeletonOf): string {
  const plain = skeletonOf(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[013457l]/g, (character) => LEET[character] ?? character);
}

const ARTICLES = ['l', 'la', 'le', 'les'];

/** A name of the organisation as people write it: with its article, with the article grown on, and without where words are left. */
function waysToWrite(own: string): readonly string[] {
  const [first = '', second, ...rest] = words(own);
  if (second === undefined || !ARTICLES.includes(first.toLowerCase())) return [own];
  const bare = [second, ...rest].join(' ');
  return [own, `${first}${bare}`, ...(rest.length > 0 ? [bare] : [])];
}

const words = (name: string) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const withoutNumber = (word: string) => word.replace(/^\d+|\d+$/g, '');
const singular = (word: string) => word.replace(/(?<=..)[sx]$/, '');

/**
 * Whether a pseudonym claims an office or a body, also when spelt with look-alikes, digits or gaps, or in the plural.
 * @param own further names that only the organisation may carry, such as its own, with or without their article
 */
export function isReserved(name: string, skeletonOf: SkeletonOf, own: readonly string[] = []): boolean {
  const judged = (parts: readonly string[]) => parts.map((part) => singular(canonical(part, skeletonOf)));
  const asWritten = judged(words(name));
  const numberless = judged(words(name).map(withoutNumber).filter(Boolean));
  const squeezed = [words(name), words(name).map(withoutNumber)].map((parts) => judged([parts.join('')])[0]!);
  const everywhere = [...OFFICES, ...STATUTORY_BODIES, ...own.flatMap(waysToWrite)].map((one) => ({
    phrase: judged(words(one)),
    whole: judged([words(one).join('')])[0]!,
  }));
  return (
    squeezed.some((one) => judged(ALONE).includes(one)) ||
    isNeutral(name, skeletonOf) ||
    everywhere.some(
      ({ phrase, whole }) =>
        phrase.length > 0 &&
        (squeezed.includes(whole) || contains(asWritten, phrase) || contains(numberless, phrase)),
    ) ||
    claimsPost([asWritten, numberless], judged)
  );
}

/** A department or an office at the head, or a post with what it is for. */
function claimsPost(
  readings: readonly (readonly string[])[],
  judged: (parts: readonly string[]) => readonly string[],
): boolean {
  const [posts, small] = [judged(POSTS), judged(SMALL_WORDS)];
  const firsts = new Map(
    Object.entries(FIRST_WORDS).map(([first, others]) => [judged([first])[0]!, judged(others)]),
  );
  const duties = DUTIES.map((one) => judged(words(one)));
  return readings.some((parts) => {
    const telling = parts.filter((part) => !small.includes(part));
    const others = firsts.get(telling[0] ?? '');
    if (others && !others.includes(telling[1] ?? '')) return true;
    return telling.some(
      (part, index) =>
        posts.includes(part) &&
        duties.some((duty) => contains(telling.slice(index + 1, index + 1 + duty.length), duty)),
    );
  });
}

/** The word and the figures of the name that is given to who lost their own: who carried it before would keep theirs. */
function isNeutral(name: string, skeletonOf: SkeletonOf): boolean {
  const figures = new Set([...'0123456789abcdef'].map((figure) => canonical(figure, skeletonOf)));
  const [word, rest] = [canonical('membre', skeletonOf), canonical(words(name).join(''), skeletonOf)];
  const tail = [...rest.slice(word.length)];
  return rest.startsWith(word) && tail.length === NEUTRAL_FIGURES && tail.every((one) => figures.has(one));
}

const contains = (name: readonly string[], phrase: readonly string[]) =>
  name.some((_, start) => phrase.every((word, offset) => name[start + offset] === word));
