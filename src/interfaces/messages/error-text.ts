import { IntlMessageFormat } from 'intl-messageformat';
import { errorsEn } from './errors.en.ts';
import { errorsFr } from './errors.fr.ts';

export type Language = 'fr' | 'en';

const TEXTS: Record<Language, Readonly<Record<string, string>>> = { fr: errorsFr, en: errorsEn };
const formats = new Map<string, IntlMessageFormat>();

/** The sentence for a code; an unknown code gets the general one, so that nobody ever reads a code alone. */
export function errorText(
  language: Language,
  code: string,
  details: Readonly<Record<string, unknown>> = {},
): string {
  const texts = TEXTS[language];
  const text = texts[code] ?? texts['other']!;
  if (!text.includes('{')) return text;
  const key = `${language} ${code}`;
  const format = formats.get(key) ?? new IntlMessageFormat(text, language);
  formats.set(key, format);
  try {
    return String(format.format(details as Record<string, string>));
  } catch {
    return texts['other']!;
  }
}
