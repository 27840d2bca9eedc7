/** A text to look in, by the key of what it belongs to. */
export interface Findable {
  readonly key: string;
  readonly text: string;
}

/** A word as it is compared: no capitals, no accents, no plural or silent ending; letters that are written together apart. */
function bare(word: string): string {
  const plain = word.replace(/(?:es|s|x|e)$/, '');
  return plain.length >= 3 ? plain : word;
}

/** The words of a text, as they are compared. */
export const wordsOf = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('œ', 'oe')
      .replaceAll('æ', 'ae')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map(bare);

/**
 * Those in which every word of the query begins a word of theirs, without regard to accents, capitals and plurals.
 * @param ignored words that say nothing: a query of nothing else finds nothing less
 */
export function found(all: readonly Findable[], query: string, ignored: string): ReadonlySet<string> {
  const idle = new Set(wordsOf(ignored));
  const wanted = wordsOf(query).filter((word) => !idle.has(word));
  const holds = ({ text }: Findable): boolean => {
    const words = wordsOf(text);
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  };
  return new Set(all.filter(holds).map(({ key }) => key));
}
