import { IntlMessageFormat } from 'intl-messageformat';
import { AS_DELIVERED, type OwnTexts } from '#application/shared/own-texts';
import { isDay } from '#domain/shared/day';
import { dayFormat } from '#application/shared/day-words';
import { errorsEn } from './errors.en.ts';
import { errorsFr } from './errors.fr.ts';
import { beforeNames, orgWordsIn, settled, type SiteWords, valuesOf } from './org-words.ts';
import { WORD_DEFAULTS } from './site.ts';

export type Language = 'fr' | 'en';

const TEXTS: Record<Language, Readonly<Record<string, string>>> = { fr: errorsFr, en: errorsEn };
const formats = new Map<string, IntlMessageFormat>();
const OWN = 'errors.';
let own: OwnTexts = AS_DELIVERED;

/** Says refusals of this process in words of the organisation, under keys that begin with `errors.`, from now on. */
export function sayErrors(texts: OwnTexts): void {
  if (texts === own) return;
  own = texts;
  formats.clear();
}

/** Every code that a refusal may carry, by name. */
export const ERROR_CODES: readonly string[] = Object.keys(errorsEn).sort();

/** A day of the calendar is the same in every zone. */
const DAYS: Record<Language, (at: Date) => string> = {
  fr: dayFormat('fr-FR', 'UTC'),
  en: dayFormat('en-GB', 'UTC'),
};

/** Days travel as calendars of machines write them, and are said as people do. */
const asSaid = (language: Language, details: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay(value) ? DAYS[language](new Date(`${value}T00:00:00Z`)) : value,
    ]),
  );

/** What not every refusal of a code tells. */
const UNTOLD = { length: 'none', explanationEn: 'none' } as const;

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
  const delivered = texts[code] ?? texts['other']!;
  const values = { ...UNTOLD, ...asSaid(language, details), ...valuesOf(orgWordsIn(words, language)) };
  const ours = own[language].get(OWN + (Object.hasOwn(texts, code) ? code : 'other'));
  // What it says may name something that is not told any more.
  const said = ours === undefined ? null : sentence(language, ours, values);
  return said ?? sentence(language, delivered, values) ?? texts['other']!;
}

/** Null where something that it names is missing. */
function sentence(
  language: Language,
  text: string,
  values: Readonly<Record<string, unknown>>,
): string | null {
  if (!text.includes('{')) return text;
  try {
    const key = `${language} ${text}`;
    const format =
      formats.get(key) ?? new IntlMessageFormat(beforeNames(text), language, undefined, { ignoreTag: true });
    formats.set(key, format);
    return settled(String(format.format(values as Record<string, string>)));
  } catch {
    return null;
  }
}
