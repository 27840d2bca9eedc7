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
  'service client',
  'service public',
];

/** Refused as a word anywhere in a pseudonym: the bodies that collect, insure, train and tax artist-authors. */
const STATUTORY_BODIES = [
  'urssaf',
  'agessa',
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
];

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', l: 'i' };

function canonical(name: string, skeletonOf: SkeletonOf): string {
  const plain = skeletonOf(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[013457l]/g, (character) => LEET[character] ?? character);
}

const words = (name: string) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const withoutNumber = (word: string) => word.replace(/^\d+|\d+$/g, '');

/**
 * Whether a pseudonym claims an office or a body, also when spelt with look-alikes, digits or gaps.
 * @param own further names that only the organisation may carry, such as its own
 */
export function isReserved(name: string, skeletonOf: SkeletonOf, own: readonly string[] = []): boolean {
  const judged = (parts: readonly string[]) => parts.map((part) => canonical(part, skeletonOf));
  const asWritten = judged(words(name));
  const numberless = judged(words(name).map(withoutNumber).filter(Boolean));
  const squeezed = [asWritten.join(''), numberless.join('')];
  const everywhere = [...OFFICES, ...STATUTORY_BODIES, ...own].map((one) => judged(words(one)));
  const alone = ALONE.map((one) => canonical(one, skeletonOf));
  return (
    squeezed.some((whole) => alone.includes(whole)) ||
    everywhere.some(
      (phrase) =>
        phrase.length > 0 &&
        (squeezed.includes(phrase.join('')) || contains(asWritten, phrase) || contains(numberless, phrase)),
    )
  );
}

const contains = (name: readonly string[], phrase: readonly string[]) =>
  name.some((_, start) => phrase.every((word, offset) => name[start + offset] === word));
