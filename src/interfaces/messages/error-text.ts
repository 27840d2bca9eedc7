import { IntlMessageFormat } from 'intl-messageformat';
import { errorsEn } from './errors.en.ts';
import { errorsFr } from './errors.fr.ts';
import { orgWordsIn, settled, type SiteWords, valuesOf } from './org-words.ts';
import { WORD_DEFAULTS } from './site.ts';

export type Language = 'fr' | 'en';

const TEXTS: Record<Language, Readonly<Record<string, string>>> = { fr: errorsFr, en: errorsEn };
const formats = new Map<string, IntlMessageFormat>();

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
