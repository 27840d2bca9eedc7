import { InvalidValue } from '../../shared/domain-error.ts';

/** How a text cites a value: `{{valeur.smicHoraire}}`, or of one year, `{{valeur.smicHoraire.2026}}`. */
export const CITATION = /\{\{valeur\.([A-Za-z][A-Za-z0-9-]{1,59})(?:\.(\d{4}))?\}\}/g;

/** Keys of the values that a text cites, each once. */
export const valuesCitedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CITATION)].map((found) => found[1]!)),
];

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
    [...text.matchAll(CITATION)]
      .filter((found) => found[1] === key)
      .map((found) => (found[2] === undefined ? null : Number(found[2]))),
  ),
];
