const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * The readable end of an address: lower-case ASCII words joined by hyphens, cut on a word. It decorates, it never decides.
 * @param fallback for texts without a Latin letter or digit
 */
export function slugOf(text: string, maxLength = 80, fallback = 'sujet'): string {
  const plain = text
    .toLowerCase()
    .replace(/[œæß]/g, (ligature) => LIGATURES[ligature] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= maxLength) return plain || fallback;
  const cut = plain.slice(0, maxLength + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : maxLength);
}
