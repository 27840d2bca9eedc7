/** How a text cites a regulatory value, as people type it. */
export const citationOf = (key: string): string => `{{valeur.${key}}}`;

/** The same, for a help that speaks of any of them. */
export const VALUE_CITATION = citationOf('…');
