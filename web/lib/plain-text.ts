const MARKS: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/** What a rendered text says, without its form: for search engines, which want words alone. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<(?:\/(?:p|li|h\d|blockquote|pre|td|th)|br)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/g, (mark) => MARKS[mark]!)
    .replaceAll(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
