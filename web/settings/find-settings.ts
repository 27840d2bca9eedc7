/** A text to look in, by the key of what it belongs to. */
export interface Findable {
  readonly key: string;
  readonly text: string;
  /** What it is called, which is also in the text: a word there says more than one of its explanation. */
  readonly name?: string;
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

/** What a word of the query is worth: the word itself in a name, the beginning of one there, or anywhere else. */
const WORTH = { name: 4, nameBegins: 3, word: 2, begins: 1 } as const;

/**
 * Those in which every word of the query begins a word of theirs, without regard to accents, capitals and plurals: the nearest
 * first, those that are as near in the order in which they came.
 * @param ignored words that say nothing: a query of nothing else finds nothing less
 */
export function found(all: readonly Findable[], query: string, ignored: string): ReadonlySet<string> {
  const idle = new Set(wordsOf(ignored));
  const wanted = wordsOf(query).filter((word) => !idle.has(word));
  const near = all.map((each) => ({ key: each.key, worth: worthOf(each, wanted) }));
  return new Set(
    near
      .filter(({ worth }) => worth > 0)
      .toSorted((one, other) => other.worth - one.worth)
      .map(({ key }) => key),
  );
}

/** Nothing where a word of the query is nowhere. */
function worthOf({ text, name = '' }: Findable, wanted: readonly string[]): number {
  const [named, said] = [wordsOf(name), wordsOf(text)];
  const worths = wanted.map((each) => {
    if (named.includes(each)) return WORTH.name;
    if (named.some((word) => word.startsWith(each))) return WORTH.nameBegins;
    if (said.includes(each)) return WORTH.word;
    return said.some((word) => word.startsWith(each)) ? WORTH.begins : 0;
  });
  return worths.some((worth) => worth === 0) ? 0 : worths.reduce((sum: number, worth) => sum + worth, 1);
}
