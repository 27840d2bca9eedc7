import { InvalidValue } from '../../shared/domain-error.ts';

/**
 * How a text cites a value: `{{valeur.smicHoraire}}`, or of one year, `{{valeur.smicHoraire.2026}}`. Spaces that slipped in
 * within the braces do no harm. What fills the values in reads citations by this same rule.
 */
export const CITATION =
  /\{\{[^\S\n]*valeur[^\S\n]*\.[^\S\n]*([A-Za-z][A-Za-z0-9-]{1,59})(?:[^\S\n]*\.[^\S\n]*(\d{4}))?[^\S\n]*\}\}/g;

/** Braces that touch a citation: what is shown of it and what is filled in would be two things. */
const TOUCHED = new RegExp(`\\{*(?:${CITATION.source})\\}*`, 'g');

/** What begins like a citation, up to where it ends, or ought to. */
const MEANT = /\{\{\s*val[^{}\n]{0,120}\}{0,2}/giu;

/** What a text cites, in its order: a value of the day on which it is read, or of a year. */
export const citationsIn = (
  text: string,
): readonly { readonly key: string; readonly year: number | null }[] =>
  [...text.matchAll(CITATION)].map(([, key, year]) => ({
    key: key!,
    year: year === undefined ? null : Number(year),
  }));

/** Keys of the values that a text cites, each once. */
export const valuesCitedIn = (text: string): readonly string[] => [
  ...new Set(citationsIn(text).map(({ key }) => key)),
];

/** The same text, its citations without the spaces that slipped in: so it is kept, and an extract never cuts through one. */
export const plainlyCited = (text: string): string =>
  text.replace(CITATION, (_, key: string, year: string | undefined) =>
    year === undefined ? `{{valeur.${key}}}` : `{{valeur.${key}.${year}}}`,
  );

/** What would be published as typed, braces and all: it begins like a citation and is none. Each once. */
export const miscitedIn = (text: string): readonly string[] => [
  ...new Set([
    ...(text.match(TOUCHED) ?? []).filter((piece) => /^\{{3}|\}{3}$/.test(piece)),
    ...(text.replace(CITATION, '').match(MEANT) ?? []).map((piece) => piece.trim()),
  ]),
];

/** Keys of the values that a text cites. @throws InvalidValue beside `field`, with what only begins like a citation */
export function valuesCitedWell(text: string, field: string): readonly string[] {
  const pieces = miscitedIn(text);
  if (pieces.length > 0)
    throw new InvalidValue(field, 'official.miscited', { pieces: pieces.join(' '), count: pieces.length });
  return valuesCitedIn(text);
}

/** A text as it was typed, and what the one renderer made of it: values are filled in where that one cites them. */
interface Rendered {
  readonly source: string;
  readonly html: string;
  readonly plain: string;
}

/**
 * Keys of the values that a rendered text cites, as it was typed and as it is shown.
 * @throws InvalidValue beside `field`, with what only begins like a citation, or is one in one of them alone: through marks,
 *   escapes or links
 */
export function renderedCitesWell({ source, html, plain }: Rendered, field: string): readonly string[] {
  const keys = valuesCitedWell(source, field);
  valuesCitedWell(plain, field);
  const cited = [source, html, plain].map(
    (text) => new Set((text.match(CITATION) ?? []).map((one) => plainlyCited(one))),
  );
  const pieces = [...new Set(cited.flatMap((one) => [...one]))].filter((piece) =>
    cited.some((one) => !one.has(piece)),
  );
  if (pieces.length > 0)
    throw new InvalidValue(field, 'official.cited-through', { pieces: pieces.join(' ') });
  return keys;
}

/** For what is shown as it was typed, such as a name. @throws InvalidValue beside `field` where it cites a value */
export function mustCiteNothing(text: string, field: string): void {
  const pieces = [...(text.match(CITATION) ?? []), ...miscitedIn(text)];
  if (pieces.length > 0) throw new InvalidValue(field, 'official.cites-here', { pieces: pieces.join(' ') });
}

/** @throws InvalidValue beside `field`, with those of `cited` that nobody registered */
export function mustBeRegistered(
  cited: readonly string[],
  registered: ReadonlySet<string>,
  field: string,
): void {
  const unknown = cited.filter((key) => !registered.has(key));
  if (unknown.length === 0) return;
  throw new InvalidValue(field, 'official.unknown-value', {
    keys: unknown.join(', '),
    count: unknown.length,
  });
}

/** Of which years a text cites a value, each once; null for the value of the day on which it is read. */
export const yearsCitedIn = (text: string, key: string): readonly (number | null)[] => [
  ...new Set(
    citationsIn(text)
      .filter((cited) => cited.key === key)
      .map(({ year }) => year),
  ),
];
