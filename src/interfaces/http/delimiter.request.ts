const SIGNS = [';', '\t', ','] as const;

/** What the columns of a table are apart by, as its first line that says something shows; semicolons where none does. */
export function delimiterOf(text: string): (typeof SIGNS)[number] {
  const head = text.split('\n').find((line) => line.trim() !== '') ?? '';
  return SIGNS.find((sign) => head.includes(sign)) ?? ';';
}
