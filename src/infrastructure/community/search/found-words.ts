import { MARK_END, MARK_START } from '#application/community/search/search.query';

/** Characters of a passage that is shown around the first word found in it, and how many of them stand before it. */
const PASSAGE = 280;
const BEFORE = 80;

const MARKS = new RegExp(`[${MARK_START}${MARK_END}]`, 'g');
const BARE = /^[a-z0-9]*$/;
const NOTHING = /(?!)/g;

/** How a plain letter may be written: all letters that decompose into it and a mark. */
const WRITTEN: ReadonlyMap<string, string> = (() => {
  const written = new Map<string, string>();
  for (let point = 0xc0; point < 0x250; point++) {
    const letter = String.fromCodePoint(point);
    const [plain, mark] = letter.toLowerCase().normalize('NFD');
    if (mark !== undefined) written.set(plain!, (written.get(plain!) ?? plain!) + letter);
  }
  return new Map([...written].map(([plain, letters]) => [plain, `[${letters}]`]));
})();
const LIGATURES: Readonly<Record<string, string>> = { ae: 'æ', oe: 'œ' };

/** A word as it is compared: no capitals, no accents. */
export function folded(word: string): string {
  const lower = word.toLowerCase();
  if (BARE.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss');
}

/** The stems of what is looked for, from PostgreSQL's own spelling of a text search query; excluded words are left out. */
export function stemsOf(query: string): ReadonlySet<string> {
  const stems = [...query.matchAll(/(!?)'((?:[^']|'')+)'/g)].filter(([, not]) => not === '');
  return new Set(stems.map(([, , stem]) => stem!.replaceAll("''", "'")));
}

/** Every word of a text that may have one of the stems: the first two letters never change between the forms of a word. */
export function candidatesFor(stems: ReadonlySet<string>): RegExp {
  const beginnings = new Set([...stems].map((stem) => [...stem].slice(0, 2).join('')));
  if (beginnings.size === 0) return NOTHING;
  const alternatives = [...beginnings].flatMap((beginning) => {
    const letters = [...beginning];
    const plain = letters.map(written).join('') + startsWord(letters.length);
    const joined = LIGATURES[beginning];
    return joined ? [plain, joined + startsWord(1)] : [plain];
  });
  return new RegExp(`(?:${alternatives.join('|')})[\\p{L}\\p{N}\\p{M}]*`, 'giu');
}

/** No letter before the ones just read. Asked after them, it costs a fifth: few places of a text begin like a word found. */
const startsWord = (letters: number): string => `(?<![\\p{L}\\p{N}]${'.'.repeat(letters)})`;

const written = (letter: string): string =>
  WRITTEN.get(letter) ??
  letter.replace(/[^\p{L}\p{N}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

/** Marks the words of texts for which `isFound` says so, among the candidates; it is asked for folded words. */
export class FoundWords {
  /** Of words as they stand in the texts, most of which stand there again. */
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly candidates: RegExp,
    private readonly isFound: (word: string) => boolean,
  ) {}

  /** The whole text with marks around what was found. Marks that the text itself holds are taken out first. */
  marked(raw: string): string {
    return this.mark(raw.replace(MARKS, ''));
  }

  /** The passage around the first word found, marked; the beginning of the text when none is. */
  passage(raw: string): string {
    const text = raw.replace(MARKS, '');
    if (text.length <= PASSAGE) return this.mark(text);
    const first = this.first(text);
    const start =
      first <= BEFORE ? 0 : afterSpace(text, Math.min(first - BEFORE, text.length - PASSAGE), first);
    const end = start + PASSAGE >= text.length ? text.length : beforeSpace(text, start + PASSAGE);
    const passage = this.mark(text.slice(start, end).trim());
    return `${start > 0 ? '… ' : ''}${passage}${end < text.length ? ' …' : ''}`;
  }

  private mark(text: string): string {
    return text.replace(this.candidates, (word) => (this.holds(word) ? MARK_START + word + MARK_END : word));
  }

  private holds(word: string): boolean {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const holds = this.isFound(folded(word));
    this.known.set(word, holds);
    return holds;
  }

  private first(text: string): number {
    this.candidates.lastIndex = 0;
    for (let match = this.candidates.exec(text); match; match = this.candidates.exec(text))
      if (this.holds(match[0])) return match.index;
    return 0;
  }
}

/** Where the next word begins, at most at `limit`. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? limit : from + space + 1;
}

/** Where the last whole word ends. */
function beforeSpace(text: string, to: number): number {
  const space = text.slice(0, to).search(/\s\S*$/);
  return space > to - 60 ? space : to;
}
