import { ORGANISATION } from '#application/shared/organisation-word';
import type { OwnTexts } from '#application/shared/own-texts';
import { icu } from '../text/icu.ts';

/** The texts of letters that are composed of what happened: by letter and part, in ICU MessageFormat. */
export type ComposedTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Whoever writes a text of a composed letter may say these, and need not. */
export const COMPOSED_FREE_NAMES = ['org', 'pseudonym'] as const;

/** What stands in the places of a text; `org` always does. */
type Values = Readonly<Record<string, string | number>>;

/** Where the organisation's own text of a part is found. */
export const composedKey = (letter: string, part: string): string => `letters.${letter}.${part}`;

/** Says the texts of composed letters to one reader: as the organisation does, or as they are delivered. */
export class Sayings<Texts extends object> {
  private readonly own: ReadonlyMap<string, string>;

  /** @param reader `pseudonym` may be said anywhere */
  constructor(
    private readonly delivered: Texts,
    private readonly language: 'fr' | 'en',
    own: OwnTexts,
    private readonly reader: { readonly pseudonym: string },
  ) {
    this.own = own[language];
  }

  /** Empty where the letter has no such part. A text that names what is not told here (any more) is passed over for the delivered one. */
  say<L extends keyof Texts & string>(letter: L, part: keyof Texts[L] & string, values: Values = {}): string {
    const delivered = (this.delivered[letter] as Readonly<Record<string, string>>)[part] ?? '';
    if (delivered === '') return '';
    const ours = this.own.get(composedKey(letter, part));
    if (ours === undefined) return this.spoken(delivered, values);
    try {
      return this.spoken(ours, values);
    } catch {
      return this.spoken(delivered, values);
    }
  }

  private spoken(text: string, values: Values): string {
    if (!text.includes('{')) return text;
    return String(icu(text, this.language).format({ ...this.reader, ...values, org: ORGANISATION }));
  }
}
