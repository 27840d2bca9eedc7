const LONGEST = 80;

/** So many digits in a text may be a number of somebody: social security, telephone, file. */
const TOO_MANY_DIGITS = 5;

/**
 * A search as it is counted: no capitals, accents or signs, its spaces single. Null when it is too long to be common, or
 * may hold personal data: an address, a long number.
 */
export function normalisedSearch(text: string): string | null {
  if (text.includes('@') || (text.match(/\p{N}/gu)?.length ?? 0) >= TOO_MANY_DIGITS) return null;
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  const query = words?.join(' ') ?? '';
  return query === '' || query.length > LONGEST ? null : query;
}
