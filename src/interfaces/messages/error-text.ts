import { IntlMessageFormat } from 'intl-messageformat';
import { errorsEn } from './errors.en.ts';
import { errorsFr } from './errors.fr.ts';

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
