/** How a text cites a value: `{{valeur.smicHoraire}}`, or of one year, `{{valeur.smicHoraire.2026}}`. */
export const CITATION = /\{\{valeur\.([A-Za-z][A-Za-z0-9-]{1,59})(?:\.(\d{4}))?\}\}/g;

/** Keys of the values that a text cites, each once. */
export const valuesCitedIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(CITATION)].map((found) => found[1]!)),
];

/** Of which years a text cites a value, each once; null for the value of the day on which it is read. */
export const yearsCitedIn = (text: string, key: string): readonly (number | null)[] => [
  ...new Set(
    [...text.matchAll(CITATION)]
      .filter((found) => found[1] === key)
      .map((found) => (found[2] === undefined ? null : Number(found[2]))),
  ),
];
