import type { FoldedText } from '../folding.ts';
import type { Found } from './found.ts';

const DIGIT = /^\p{Nd}$/u;
/** A digit that is none of 0 to 9. */
const FOREIGN_DIGIT = /[^\P{Nd}0-9]/u;
const ASCII = 0x7f;
/** A member named by their id, whose figures are nobody's number. */
const MENTION = /@[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/g;

/**
 * A folded text as numbers are read in it: without the markup that vanishes, with the digits of every script as 0 to 9, and
 * blank where a member is named.
 */
interface BareText {
  readonly text: string;
  /** Where a stretch of it stands in the folded text. */
  placeOf(found: Found): Found;
}

const made = new WeakMap<FoldedText, BareText>();

/** Read once for each text. */
export function bareOf(folded: FoldedText): BareText {
  const known = made.get(folded);
  if (known) return known;
  const bare = read(folded);
  made.set(folded, bare);
  return bare;
}

function read(folded: FoldedText): BareText {
  return FOREIGN_DIGIT.test(folded.source) || folded.markup.includes(1)
    ? readBySign(folded)
    : asItStands(folded);
}

/** Nearly every text: nothing in it vanishes, nor is it counted in other digits. */
const asItStands = ({ text }: FoldedText): BareText => ({
  text: withoutMentions(text),
  placeOf: (found) => found,
});

function readBySign(folded: FoldedText): BareText {
  const units: number[] = [];
  let text = '';
  for (let unit = 0; unit < folded.text.length; unit += 1) {
    if (folded.markup[unit] === 1) continue;
    const digit = foreignDigitAt(folded, unit);
    // What looks like several letters was one digit all the same.
    if (digit !== null && unit > 0 && folded.startOf(unit) === folded.startOf(unit - 1)) continue;
    text += digit ?? folded.text[unit]!;
    units.push(unit);
  }
  return {
    text: withoutMentions(text),
    placeOf: ({ from, to }) => ({ from: units[from]!, to: units[to - 1]! + 1 }),
  };
}

const withoutMentions = (text: string): string =>
  text.replace(MENTION, (mention) => ' '.repeat(mention.length));

function foreignDigitAt(folded: FoldedText, unit: number): string | null {
  const code = folded.source.codePointAt(folded.startOf(unit))!;
  return code > ASCII && DIGIT.test(String.fromCodePoint(code)) ? String(valueOf(code)) : null;
}

/** The decimal digits of a script stand in a row, from its zero to its nine, and rows follow each other whole. */
function valueOf(code: number): number {
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
