/** A title between the quotation marks of a language. */
export const quoted = (title: string, language: 'fr' | 'en'): string =>
  language === 'en' ? `“${title}”` : `«\u00a0${title}\u00a0»`;
