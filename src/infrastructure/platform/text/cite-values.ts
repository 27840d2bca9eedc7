import { dayFormat } from '#application/shared/day-words';
/** A regulatory value as it is put into a text. */
interface Value {
  readonly unit: string;
  readonly value: string | null;
  /** Why there is none; `missing` unless told. */
  readonly gap?: Gap;
}

/** Nobody knows of it, nobody has published it, it holds no longer, or not yet. */
export type Gap = 'unknown' | 'missing' | 'ended' | 'ahead';

/** What is cited; of the day that is shown unless a year is named. */
type Known = (key: string, year: number | null) => Value | undefined;

/** The rule by which texts are judged, in the domain of official answers, holds here too. */
const CITATION =
  /\{\{[^\S\n]*valeur[^\S\n]*\.[^\S\n]*([A-Za-z][A-Za-z0-9-]{1,59})(?:[^\S\n]*\.[^\S\n]*(\d{4}))?[^\S\n]*\}\}/g;
/** A citation in which words that were looked for are marked, by characters of the private use area. */
const MARKED = /\{\{(?:[\p{L}\d.\uE000-\uE00F-]|[^\S\n]){1,120}\}\}/gu;
const MARKS = /[\uE000-\uE00F]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Whether there is any use in looking for citations. */
export const mayCite = (text: string): boolean => text.includes('{{');

/**
 * Puts the regulatory values where a rendered text of the organisation cites them. One that is not published, or not for
 * the year that is named, is told by what `gap` says.
 * @param html made by the renderer; plain text is taken as well, with `kind: 'plain'`
 */
export function citeValues(
  html: string,
  known: Known,
  p: {
    readonly language: 'fr' | 'en';
    /**
     * @param unit of a value that is known
     * @param isInBrackets the text around has brackets there of its own
     */
    readonly gap: (gap: Gap, unit: string | null, isInBrackets: boolean) => string;
    readonly kind?: 'html' | 'plain';
  },
): string {
  const unmarked = html.replace(MARKED, (citation) => citation.replace(MARKS, ''));
  return unmarked.replace(CITATION, (_, key: string, year: string | undefined, at: number) => {
    const found = known(key, year === undefined ? null : Number(year));
    const told =
      found && found.value !== null
        ? written(found.value, found.unit, p.language)
        : p.gap(
            found ? (found.gap ?? 'missing') : 'unknown',
            found?.unit ?? null,
            isInBrackets(unmarked, at),
          );
    return p.kind === 'plain' ? told : told.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
  });
}

/** How far back a bracket is looked for: it opens in the same sentence. */
const SENTENCE = 400;

/** Whether the text has an open bracket there; those within tags are none of its words. */
function isInBrackets(text: string, at: number): boolean {
  const before = text
    .slice(0, at)
    .replace(/<[^>]*>/g, '')
    .slice(-SENTENCE);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function written(value: string, unit: string, language: 'fr' | 'en'): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  if (unit === 'date') return dayFormat(locale, 'UTC')(new Date(`${value}T00:00:00Z`));
  const figure = Number(value);
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const style = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  if (unit === 'EUR') {
    const cents = decimals === 0 ? 0 : Math.max(2, decimals);
    const money = {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: cents,
      maximumFractionDigits: cents,
    } as const;
    return new Intl.NumberFormat(locale, money).format(figure);
  }
  if (unit === 'percent')
    return new Intl.NumberFormat(locale, { ...style, style: 'unit', unit: 'percent' }).format(figure);
  return new Intl.NumberFormat(locale, {
    ...style,
    style: 'unit',
    unit: 'month',
    unitDisplay: 'long',
  }).format(figure);
}
