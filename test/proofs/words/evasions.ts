/** Ways in which people hide a word that is looked for; each makes another text of it. */
interface Evasion {
  readonly name: string;
  readonly of: (word: string) => string;
}

const letters = (word: string): string[] => [...word.normalize('NFC')];
const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
const between = (word: string, sign: string): string => letters(word).join(sign);
const swapped = (word: string, from: string, to: string): string => {
  const others = [...to];
  return letters(bare(word).toLowerCase())
    .map((letter) => others[[...from].indexOf(letter)] ?? letter)
    .join('');
};
const shifted = (word: string, small: number): string =>
  letters(bare(word).toLowerCase())
    .map((letter) =>
      /[a-z]/.test(letter) ? String.fromCodePoint(small + letter.charCodeAt(0) - 97) : letter,
    )
    .join('');
/** What some letter of a word may be written as, the middle one where none is of the sort. */
const doubledAt = (word: string, sort: RegExp): string => {
  const all = letters(word);
  const from = middle(word);
  const order = all.map((_, index) => (from + index) % all.length);
  const at = order.find((index) => sort.test(bare(all[index]!))) ?? from;
  return all.map((letter, index) => (index === at ? letter + letter : letter)).join('');
};
const middle = (word: string): number => Math.floor(letters(word).length / 2);
const split = (word: string, before: string, after: string): string => {
  const all = letters(word);
  const at = middle(word);
  return `${all.slice(0, at - 1).join('')}${before}${all.slice(at - 1, at + 1).join('')}${after}${all.slice(at + 1).join('')}`;
};

export const EVASIONS: readonly Evasion[] = [
  { name: 'capitals', of: (word) => word.toUpperCase() },
  {
    name: 'mixed case',
    of: (word) =>
      letters(word)
        .map((letter, index) => (index % 2 ? letter.toUpperCase() : letter.toLowerCase()))
        .join(''),
  },
  { name: 'other accents', of: (word) => swapped(word, 'aeiouycn', 'àêïôùÿçñ') },
  { name: 'stacked marks', of: (word) => between(word, '\u0336\u0301\u0325') },
  { name: 'zero width', of: (word) => between(word, '\u200b') },
  { name: 'soft hyphens', of: (word) => between(word, '\u00ad') },
  { name: 'Cyrillic letters', of: (word) => swapped(word, 'aceiopxyuns', 'асеіорхуцпѕ') },
  { name: 'Greek letters', of: (word) => swapped(word, 'aeikopnuvt', 'αεικορηυντ') },
  { name: 'full width', of: (word) => shifted(word, 0xff41) },
  { name: 'mathematical letters', of: (word) => shifted(word, 0x1d41a) },
  { name: 'circled letters', of: (word) => shifted(word, 0x24d0) },
  { name: 'digits for letters', of: (word) => swapped(word, 'aeiost', '431057') },
  { name: 'signs for letters', of: (word) => swapped(word, 'aeist', '@€!$+') },
  { name: 'spaced', of: (word) => between(word, ' ') },
  { name: 'dotted', of: (word) => between(word, '.') },
  { name: 'underscored', of: (word) => between(word, '_') },
  {
    name: 'repeated',
    of: (word) =>
      letters(word)
        .map((letter, index) => (index === middle(word) ? letter.repeat(5) : letter))
        .join(''),
  },
  {
    name: 'doubled',
    of: (word) =>
      letters(word)
        .map((letter) => letter + letter)
        .join(''),
  },
  { name: 'one consonant doubled', of: (word) => doubledAt(word, /[^aeiouy]/i) },
  { name: 'one vowel doubled', of: (word) => doubledAt(word, /[aeiouy]/i) },
  { name: 'the first letter doubled', of: (word) => letters(word)[0]! + word },
  { name: 'the last letter doubled', of: (word) => word + letters(word).at(-1)! },
  { name: 'split by Markdown', of: (word) => split(word, '**', '**') },
  {
    name: 'character references',
    of: (word) =>
      letters(word)
        .map((letter, index) => (index % 2 ? `&#${letter.codePointAt(0)};` : letter))
        .join(''),
  },
];
