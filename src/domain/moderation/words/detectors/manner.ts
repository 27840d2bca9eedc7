import type { FoldedText } from '../folding.ts';
import { eachMatch, type Found } from './found.ts';

const LINK = /(?:https?:\/\/|www\.)[^\s<>()[\]"']{3,500}/g;
/** Without the joiner and the selectors that signs like 👩‍🎨 are made of. */
const INVISIBLE = /(?!\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const STACKED = /\p{M}{4,}/u;
/** Without one of these nothing is hidden, stacked or turned. */
const MAY_HIDE = /[\p{Default_Ignorable_Code_Point}\p{M}\u202a-\u202e\u2066-\u2069]/u;
const HIDES_FROM = 3;
/** Signs that somebody thinks of dying, in words that are said of nothing else. */
const DISTRESS = [
  /\b(?:veux|voudrais|envie de|pense a|penser a|vais|prefere|prefererais)\s{1,3}(?:en finir(?! avec (?!la vie|ma vie))|mourir|me suicider|me tuer|me foutre en l'air|mettre fin a mes jours|disparaitre pour de bon)\b/g,
  /\b(?:pensees?|idees?|envies?)\s{1,3}(?:suicidaires?|noires? de suicide|de suicide)\b/g,
  /\b(?:plus envie de vivre|plus la force de vivre|plus de raison de vivre|n'ai plus envie de vivre|veux plus vivre|en finir avec (?:la|ma) vie|mettre fin a mes jours|mes jours ne valent|autant mourir|mieux si j'etais morte?|serait mieux sans moi)\b/g,
];

/** Links, where there are at least so many. */
export function findLinks(text: string, min: number): Found[] {
  const links = eachMatch(text, LINK, () => true);
  return links.length >= min ? links : [];
}

/**
 * A text that is mostly in capitals.
 * @param ratio from 0 to 1, of the letters
 * @param minLength in letters
 */
export function findShouting({ source, text }: FoldedText, ratio: number, minLength: number): Found[] {
  let letters = 0;
  let capitals = 0;
  for (const character of source) {
    if (character !== character.toLowerCase()) capitals += 1;
    else if (character === character.toUpperCase()) continue;
    letters += 1;
  }
  return letters >= minLength && capitals / letters > ratio ? [{ from: 0, to: text.length }] : [];
}

/** Characters that cannot be seen in the middle of words, marks stacked on letters, writing turned round. */
export function findInvisibles({ source, text }: FoldedText): Found[] {
  if (!MAY_HIDE.test(source)) return [];
  const parts = source.split(INVISIBLE);
  const inside = parts.filter(
    (part, index) => index > 0 && /\p{L}$/u.test(parts[index - 1]!) && /^\p{L}/u.test(part),
  );
  const hides = inside.length >= HIDES_FROM || BIDI.test(source) || STACKED.test(source.normalize('NFC'));
  return hides ? [{ from: 0, to: text.length }] : [];
}

export function findDistress(text: string): Found[] {
  return DISTRESS.flatMap((pattern) => eachMatch(text, pattern, () => true));
}

/** Words whose runs are looked for, and fewer runs than that tell nothing. */
const WORDS_OF_RUN = 5;
const FEWEST_RUNS = 5;
/** So that what is exactly as much as wanted is not taken for less. */
const ROUNDING = 1e-9;

/** A text that is nearly one of the others: how many of their runs of five words they share. */
export function isNearlyOneOf(text: string, others: readonly string[], similarity: number): boolean {
  if (others.length === 0) return false;
  const runs = new Runs(text);
  const own = new Set<string>();
  for (let at = 0; at < runs.count; at += 1) own.add(runs.at(at));
  return own.size >= FEWEST_RUNS && others.some((other) => isNearly(own, new Runs(other), similarity));
}

/** Most others are another text, which shows long before their last word. */
function isNearly(own: ReadonlySet<string>, runs: Runs, similarity: number): boolean {
  const wanted = similarity * own.size - ROUNDING;
  const theirs = new Set<string>();
  let shared = 0;
  for (let at = 0; at < runs.count; at += 1) {
    if (shared + runs.count - at < wanted) return false;
    const run = runs.at(at);
    if (own.has(run) && !theirs.has(run)) shared += 1;
    theirs.add(run);
  }
  return shared / Math.max(own.size, theirs.size) >= similarity;
}

/** The runs of words of a text, one from each word on; they are cut from it when they are asked for. */
class Runs {
  private readonly words: string;
  /** Where each word begins in `words`, and one past the end would. */
  private readonly starts: readonly number[];

  constructor(text: string) {
    const words = text.match(WORD) ?? [];
    this.words = words.join(' ');
    let start = 0;
    this.starts = [0, ...words.map((word) => (start += word.length + 1))];
  }

  get count(): number {
    return this.starts.length - 1;
  }

  at(place: number): string {
    const end = this.starts[Math.min(place + WORDS_OF_RUN, this.count)]!;
    return this.words.slice(this.starts[place], end - 1);
  }
}

const WORD = /[\p{L}\p{N}]+/gu;
