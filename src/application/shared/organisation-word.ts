/** Stands before the name of the organisation until its sentence is whole. */
const MARK = '\uE000';
const BEGINS = new RegExp(`(^|[.!?…]\\s)${MARK}(\\p{L})`, 'gu');
const OF_THE = new RegExp(`\\b([Dd])e ${MARK}l(es?) `, 'g');
const TO_THE = new RegExp(`(?<!\\p{L})([Àà]) ${MARK}l(es?) `, 'gu');
const SLOT = '\uE001';

/** Where sentences that are written before it is known name the organisation. */
export const ORGANISATION = MARK + SLOT;

const NAME = '\uE002';
/** A name that stands after a word or a comma, not where a sentence or a line begins, with its article. */
const INSIDE = new RegExp(
  `(?<=[\\p{L}\\p{N},:)][^\\S\\r\\n])${NAME}(L(?:[’']|&#39;)|(?:${['La', 'Le', 'Les', 'The'].join('|')}) )`,
  'gu',
);

/** The name of the organisation, as it signs, for `namedInside` to find in a text. */
export const nameOf = (organisation: string): string => NAME + organisation;

/**
 * A text in which somebody put the name of the organisation, itself with its article: inside a sentence that is written small, and
 * drawn together with what comes before (« de Le Conseil » is « du Conseil »).
 */
export const namedInside = (text: string): string =>
  text.includes(NAME)
    ? settled(text.replace(INSIDE, (_all, article: string) => MARK + article.toLowerCase())).replaceAll(
        NAME,
        '',
      )
    : text;

/** Stands between « de » or « que » and the name of somebody, or of a month, until it is known what that begins with. */
const SOMEBODY = '\uE003';
const BEFORE_SOMEBODY = /\b([Dd]|[Qq]u)e \{(name|author|pseudonym|who|month|organisation)\}/g;
/** An h is left: whether it is breathed is not told by its name. A y is a vowel before a consonant alone: « d’Yves », « de Yann ». */
const ELIDED = new RegExp(
  `e ${SOMEBODY}(?=${MARK}?(?:[aeiou\\u00e6\\u0153\\u00e0\\u00e2\\u00e4\\u00e8-\\u00eb\\u00ee\\u00ef\\u00f4\\u00f6\\u00f9\\u00fb\\u00fc]|y(?![aeiouy\\u00e0-\\u00ff])\\p{L}))`,
  'giu',
);

/** A text before its values are put in, for `settled` to write « d’Alinéa » where it says « de {name} ». */
export const beforeNames = (text: string): string =>
  text.replace(BEFORE_SOMEBODY, (_all, begins: string, name: string) => `${begins}e ${SOMEBODY}{${name}}`);

/** What the organisation is called, as `settled` finds it in a sentence. */
export const marked = (organisation: string): string => MARK + organisation;

/** A sentence with the organisation in its place. @param organisation with its article, as sentences call it */
export const naming = (text: string, organisation: string): string =>
  settled(text.replaceAll(SLOT, () => organisation));

/**
 * The organisation and the names of people as their sentence wants them: with a capital where one begins, and in French drawn
 * together with what comes before (« de le conseil » is « du conseil », « de Alinéa » is « d’Alinéa »).
 */
export function settled(text: string): string {
  const said = text.includes(SOMEBODY) ? text.replace(ELIDED, '’').replaceAll(SOMEBODY, '') : text;
  if (!said.includes(MARK)) return said;
  return said
    .replace(OF_THE, (_all, d: string, ending: string) => d + (ending === 'e' ? 'u ' : 'es '))
    .replace(
      TO_THE,
      (_all, a: string, ending: string) => (a === 'À' ? 'A' : 'a') + (ending === 'e' ? 'u ' : 'ux '),
    )
    .replace(BEGINS, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll(MARK, '');
}
