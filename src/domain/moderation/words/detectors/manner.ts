import type { FoldedText } from '../folding.ts';
import { eachMatch, type Found } from './found.ts';

const LINK = /(?:https?:\/\/|www\.)[^\s<>()[\]"']{3,500}/g;
/** Without the joiner and the selectors that signs like 👩‍🎨 are made of. */
const INVISIBLE = /(?!\u200d|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/u;
const BIDI = /[\u202a-\u202e\u2066-\u2069]/;
const STACKED = /\p{M}{4,}/u;
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
  const words = wordsOf(text);
  const own = new Set(words.map((_, at) => runAt(words, at)));
  return own.size >= FEWEST_RUNS && others.some((other) => isNearly(own, wordsOf(other), similarity));
}

/** Most others are another text, which shows long before their last word. */
function isNearly(own: ReadonlySet<string>, words: readonly string[], similarity: number): boolean {
  const wanted = similarity * own.size - ROUNDING;
  const theirs = new Set<string>();
  let shared = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (shared + words.length - at < wanted) return false;
    const run = runAt(words, at);
    if (own.has(run) && !theirs.has(run)) shared += 1;
    theirs.add(run);
  }
  return shared / Math.max(own.size, theirs.size) >= similarity;
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

const runAt = (words: readonly string[], at: number): string => words.slice(at, at + WORDS_OF_RUN).join(' ');
