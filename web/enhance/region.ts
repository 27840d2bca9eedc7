const REGIONS: Readonly<Record<string, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Where moments in a page of this language come from, as the server writes them: a bare `en` counts hours by twelve. */
export const regionOf = (language: string): string => REGIONS[language] ?? language;
