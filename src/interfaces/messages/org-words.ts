/** How sentences call the organisation, with its article, and what its departments are called: in one language. */
export interface OrgWords {
  readonly organisation: string;
  readonly department: string;
}

export const orgWordsIn = (words: SiteWords, locale: 'fr' | 'en'): OrgWords => ({
  organisation: words.organisation[locale],
  department: words.department[locale],
});
/** The same in both languages, as the organisation set it. */
export type SiteWords = Readonly<Record<keyof OrgWords, Readonly<Record<'fr' | 'en', string>>>>;

/** Stands before the name of the organisation until its sentence is whole. */
const MARK = '\uE000';
const BEGINS = new RegExp(`(^|[.!?…]\\s)${MARK}(\\p{L})`, 'gu');
const OF_THE = new RegExp(`\\b([Dd])e ${MARK}l(es?) `, 'g');
const TO_THE = new RegExp(`(?<!\\p{L})([Àà]) ${MARK}l(es?) `, 'gu');

/** What every message may say without being given it: `{org}`, `{dept}`. */
export const valuesOf = ({ organisation, department }: OrgWords) => ({
  org: MARK + organisation,
  dept: department,
});

/**
 * The organisation as its sentence wants it: with a capital where one begins, and in French drawn together with what
 * comes before (« de le conseil » is « du conseil »).
 */
export function settled(text: string): string {
  if (!text.includes(MARK)) return text;
  return text
    .replace(OF_THE, (_all, d: string, ending: string) => d + (ending === 'e' ? 'u ' : 'es '))
    .replace(
      TO_THE,
      (_all, a: string, ending: string) => (a === 'À' ? 'A' : 'a') + (ending === 'e' ? 'u ' : 'ux '),
    )
    .replace(BEGINS, (_all, before: string, letter: string) => before + letter.toUpperCase())
    .replaceAll(MARK, '');
}
