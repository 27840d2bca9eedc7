import { IntlMessageFormat } from 'intl-messageformat';
import { errorsEn } from './errors.en.ts';
import { errorsFr } from './errors.fr.ts';
import { orgWordsIn, settled, type SiteWords, valuesOf } from './org-words.ts';
import { WORD_DEFAULTS } from './site.ts';

export type Language = 'fr' | 'en';

const TEXTS: Record<Language, Readonly<Record<string, string>>> = { fr: errorsFr, en: errorsEn };
const formats = new Map<string, IntlMessageFormat>();

/** Every code that a refusal may carry, by name. */
export const ERROR_CODES: readonly string[] = Object.keys(errorsEn).sort();

const HOLES = /\{(\w+)(?:,\s*(\w+))?/g;

/** The sentence for a code as it may read, with something in place of what it tells; null for a code that is none. */
export function errorExample(language: Language, code: string): string | null {
  const text = Object.hasOwn(TEXTS[language], code) ? TEXTS[language][code] : undefined;
  if (text === undefined) return null;
  const holes = [...text.matchAll(HOLES)].map(([, name = '', kind]) => [name, kind === undefined ? '…' : 10]);
  return errorText(language, code, Object.fromEntries(holes) as Readonly<Record<string, unknown>>);
}

/** The sentence for a code; an unknown code gets the general one, so that nobody ever reads a code alone. @param words how it calls the organisation */
export function errorText(
  language: Language,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
  words: SiteWords = WORD_DEFAULTS,
): string {
  const texts = TEXTS[language];
  const text = texts[code] ?? texts['other']!;
  if (!text.includes('{')) return text;
  const key = `${language} ${code}`;
  const format = formats.get(key) ?? new IntlMessageFormat(text, language);
  formats.set(key, format);
  try {
    const values = { ...details, ...valuesOf(orgWordsIn(words, language)) };
    return settled(String(format.format(values as Record<string, string>)));
  } catch {
    return texts['other']!;
  }
}
