import { MARK_END, MARK_START } from '#application/community/search/search.query';
import type { CandidateWords } from './candidate-words.ts';

/** Characters of a passage that is shown around the first word found in it, and how many of them stand before it. */
const PASSAGE = 280;
const BEFORE = 80;

const MARKS = new RegExp(`[${MARK_START}${MARK_END}]`, 'g');
const SPACE = /\s/;
const BARE = /^[a-z0-9]*$/;

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

/** Marks the words of texts for which `isFound` says so, among the candidates; it is asked for folded words. */
export class FoundWords {
  /** Of words as they stand in the texts, most of which stand there again. */
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly candidates: CandidateWords,
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
    const first = this.candidates.find(text, (word) => this.holds(word)) ?? 0;
    const start =
      first <= BEFORE ? 0 : afterSpace(text, Math.min(first - BEFORE, text.length - PASSAGE), first);
    const end = start + PASSAGE >= text.length ? text.length : beforeSpace(text, start + PASSAGE);
    const passage = this.mark(text.slice(start, end).trim());
    return `${start > 0 ? '… ' : ''}${passage}${end < text.length ? ' …' : ''}`;
  }

  private mark(text: string): string {
    return this.candidates.replaced(text, (word) => (this.holds(word) ? MARK_START + word + MARK_END : word));
  }

  private holds(word: string): boolean {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const holds = this.isFound(folded(word));
    this.known.set(word, holds);
    return holds;
  }
}

/** Where the next word begins, at most at `limit`. */
function afterSpace(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? limit : from + space + 1;
}

/** How far a passage is cut back to end on a whole word. */
const LONGEST_CUT = 60;

/** Where the last whole word ends. */
function beforeSpace(text: string, to: number): number {
  for (let at = to - 1; at > to - LONGEST_CUT && at >= 0; at--) if (SPACE.test(text[at]!)) return at;
  return to;
}
