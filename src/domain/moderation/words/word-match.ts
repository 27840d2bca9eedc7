import { JOINING } from './joining-words.ts';
import type { FoldedText } from './folding.ts';
import { isFrenchDouble } from './french-doubles.ts';
import { GAP, type Glyphs, isCapital, WRITTEN } from './glyphs.ts';
import type { WordForm } from './word-entry.ts';

/** How somebody hid a word. */
export type Disguise = 'leet' | 'spaced' | 'repeated' | 'look-alike';

interface WordMatch {
  /** The first and the last unit of the folded text, the last included. */
  readonly first: number;
  readonly last: number;
  /** Null where the word stands as it is spelled, accents, case and alphabet aside. */
  readonly disguise: Disguise | null;
}

/** From how many letters on a word is long enough not to stand by chance in a row of single letters, or across signs. */
const LONG = 6;
const LONG_ENOUGH_FOR_SIGNS = 5;
const LONG_ENOUGH_FOR_LINES = 4;
const LONG_ENOUGH_TO_TOUCH = 4;
/** Words of a phrase may be written as one where the phrase is this long. */
const LONG_PHRASE = 12;
/** From how many letters on any letter doubled hides a word; shorter ones are names and words of other languages: `Conn`, `cull`. */
const LONG_ENOUGH_TO_DOUBLE = 5;
/** From how many on one does that no language doubles there. */
const LONG_ENOUGH_TO_DOUBLE_ODDLY = 3;
/** Words of up to three letters seldom make up a word of so many. */
const LONG_IN_SHORT_PIECES = 7;
/** Two halves of a word, each as long as a word, make another by chance only where the first or the last is one of these. */
const LONG_IN_HALVES = 10;
const SHORTEST_HALF = 4;

const A = 97;
const E = 101;
const F = 102;
const I = 105;
const L = 108;
const O = 111;
const U = 117;
const Y = 121;
/** With a vowel or one of these doubled names begin: `Aaron`, `Ffion`, `Lloyd`. */
const DOUBLED_IN_FRONT: readonly number[] = [A, E, F, I, L, O, U, Y];

/**
 * Whether a form that the automaton found among the letters is the word itself, and no accident: whole words only, and
 * what stands between its letters must look like an intention.
 * @param end the last element of the form
 * @returns null where it is an accident
 */
export function matchAt(form: WordForm, glyphs: Glyphs, end: number, folded: FoldedText): WordMatch | null {
  const begin = end - form.elements.length + 1;
  const { elements } = glyphs;
  if (elements.part[begin] === 2 || elements.part[end] === 1) return null;
  const first = elements.from[begin]!;
  const last = elements.to[end]!;
  if (!form.entry.openStart && !startsWord(form, glyphs, first, folded)) return null;
  if (!form.entry.openEnd && !endsWord(form, glyphs, last, folded)) return null;
  const spelling = spellingAt(form, glyphs, begin);
  if (!spelling) return null;
  const spaced = spacingAt(form, glyphs, begin, spelling.wordStarts, last);
  if (spaced === null) return null;
  const disguise = spelling.leet
    ? 'leet'
    : spaced
      ? 'spaced'
      : spelling.repeated
        ? 'repeated'
        : spelling.looks
          ? 'look-alike'
          : null;
  return { first: glyphs.units[first]!, last: glyphs.units[last]!, disguise };
}

/** Whether a form stands whole inside of a longer word, where it is never found. */
export function isInside(glyphs: Glyphs, first: number, last: number): boolean {
  for (let glyph = first + 1; glyph <= last; glyph += 1) if (glyphs.gaps[glyph] !== GAP.none) return false;
  const touchesBefore = first > 0 && glyphs.gaps[first] === GAP.none;
  const touchesAfter = last + 1 < glyphs.count && glyphs.gaps[last + 1] === GAP.none;
  return touchesBefore || touchesAfter;
}

function startsWord(form: WordForm, glyphs: Glyphs, first: number, folded: FoldedText): boolean {
  if (first === 0 || glyphs.gaps[first]! >= GAP.sign) return true;
  if (form.entry.length < LONG_ENOUGH_TO_TOUCH) return false;
  return isSeam(glyphs, first - 1, folded);
}

function endsWord(form: WordForm, glyphs: Glyphs, last: number, folded: FoldedText): boolean {
  let next = last + 1;
  if (next === glyphs.count || glyphs.gaps[next]! >= GAP.sign) return true;
  if (form.entry.length >= LONG_ENOUGH_TO_TOUCH && isSeam(glyphs, last, folded)) return true;
  // Signs that were read as letters may be what they are: « connard ! » without the space.
  while (next < glyphs.count && glyphs.gaps[next]! <= GAP.markup && glyphs.written[next] === WRITTEN.leetSign)
    next += 1;
  return next > last + 1 && (next === glyphs.count || glyphs.gaps[next]! >= GAP.sign);
}

/** Between a letter and a digit, and where a capital follows a small letter. */
function isSeam(glyphs: Glyphs, glyph: number, folded: FoldedText): boolean {
  if (glyphs.written[glyph] !== glyphs.written[glyph + 1])
    return glyphs.written[glyph] === WRITTEN.digit || glyphs.written[glyph + 1] === WRITTEN.digit;
  const writtenAt = (one: number): number => folded.source.charCodeAt(folded.startOf(glyphs.units[one]!));
  return isCapital(writtenAt(glyph + 1)) && !isCapital(writtenAt(glyph));
}

interface Spelling {
  readonly leet: boolean;
  readonly repeated: boolean;
  readonly looks: boolean;
  /** The glyphs at which the words of a phrase begin. */
  readonly wordStarts: readonly number[];
}

/** Compares letter by letter. */
function spellingAt(form: WordForm, glyphs: Glyphs, begin: number): Spelling | null {
  const { elements, letters, tall, written } = glyphs;
  const wordStarts: number[] = [];
  let leet = 0;
  let plain = 0;
  let doubled = 0;
  let oddly = 0;
  let tripled = false;
  let looks = false;
  let thrice = false;
  let signs = false;
  for (let index = 0; index < form.elements.length; index += 1) {
    const wanted = form.elements[index]!;
    const element = begin + index;
    const glyph = elements.from[element]!;
    const letter = letters[glyph]!;
    const run = elements.to[element]! - glyph + 1;
    if (elements.part[element] !== wanted.part) {
      // An m may be written rn, never the other way round.
      if (wanted.part === 0 || elements.part[element] !== 0 || run > 1) return null;
      if (wanted.part === 2 && glyphs.gaps[glyph]! > GAP.none) return null;
      looks = true;
    } else if (letter !== wanted.letter) {
      if (!(tall[glyph] === 1 && (wanted.letter === I || wanted.letter === L))) return null;
      looks ||= written[glyph] === WRITTEN.letter;
    }
    if (run !== wanted.run) {
      if (run < wanted.run) return null;
      // « Agréée » is no « agréé » drawn out.
      if (run === 3 && letter === E) thrice = true;
      else if (run >= 3) tripled = true;
      else if (wanted.part !== 2) {
        doubled += 1;
        if (written[glyph] === WRITTEN.letter && isOddlyDoubled(form, index, letter)) oddly += 1;
      }
      signs ||= written[elements.to[element]!] === WRITTEN.leetSign;
    }
    if (wanted.part !== 2) {
      if (written[glyph]! >= WRITTEN.leetDigit) leet += 1;
      else plain += 1;
      if (wanted.opens) wordStarts.push(glyph);
    }
  }
  if (leet > 0 && (plain < 2 || leet > plain * 2)) return null;
  // A doubled letter or two may make another word, « bitte » of « bite »; most letters doubled make none.
  const isPlayful = tripled || doubled * 2 > plain + leet;
  if ((doubled > 0 || thrice) && !isPlayful) {
    if (!thrice && (isTooShortToDouble(form, oddly === doubled) || (signs && leet === 0))) return null;
    if (isAnotherWord(form, glyphs, begin, wordStarts)) return null;
  }
  return { leet: leet > 0, repeated: tripled || thrice || doubled > 0, looks, wordStarts };
}

/** Of these a letter doubled may make a name, or the middle of any longer word. */
const isTooShortToDouble = ({ entry }: WordForm, isOdd: boolean): boolean =>
  entry.openStart ||
  entry.openEnd ||
  entry.length < (isOdd ? LONG_ENOUGH_TO_DOUBLE_ODDLY : LONG_ENOUGH_TO_DOUBLE);

/** A consonant that opens the word, or an i or a u within: `ppute`, `puute`. */
function isOddlyDoubled({ elements }: WordForm, index: number, letter: number): boolean {
  const next = elements[index + 1];
  if (index === 0 || elements[index]!.opens) return !DOUBLED_IN_FRONT.includes(letter);
  return (letter === I || letter === U) && next !== undefined && !next.opens;
}

/** Whether letters that are doubled make another word of French of this one. */
function isAnotherWord(
  form: WordForm,
  glyphs: Glyphs,
  begin: number,
  wordStarts: readonly number[],
): boolean {
  const lengths: number[] = [];
  form.elements.forEach(({ opens, part, run }, index) => {
    if (opens || lengths.length === 0) lengths.push(0);
    // An m that is written rn is two letters.
    if (part !== 2 || glyphs.elements.part[begin + index] === 0) lengths[lengths.length - 1]! += run;
  });
  const last = glyphs.elements.to[begin + form.elements.length - 1]!;
  const starts = [glyphs.elements.from[begin]!, ...wordStarts, last + 1];
  return lengths.some((length, index) => {
    const written = lettersOf(glyphs, starts[index]!, starts[index + 1]! - 1);
    if (written.length === length) return false;
    return isFrenchDouble(written) || written.replace(FEMININE, 'e$1').length === length;
  });
}

/** « Fêlée » of « fêle », with or without its accents. */
const FEMININE = /ee(s?)$/;

const lettersOf = (glyphs: Glyphs, first: number, last: number): string =>
  String.fromCharCode(...glyphs.letters.subarray(first, last + 1));

/** @returns whether letters of a word stand apart; null where that is an accident */
function spacingAt(
  form: WordForm,
  glyphs: Glyphs,
  begin: number,
  wordStarts: readonly number[],
  last: number,
): boolean | null {
  let spaced = false;
  let from = glyphs.elements.from[begin]!;
  for (const start of [...wordStarts, last + 1]) {
    if (start <= last) {
      const gap = glyphs.gaps[start]!;
      if (gap >= GAP.paragraph || (gap <= GAP.markup && form.entry.length < LONG_PHRASE)) return null;
    }
    const apart = apartIn(glyphs, from, start - 1, form.entry.openStart || form.entry.openEnd);
    if (apart === null) return null;
    spaced ||= apart;
    from = start;
  }
  return spaced;
}

/** Whether the letters from `first` to `last`, one word of an entry, stand apart on purpose; null where they do by accident. */
function apartIn(glyphs: Glyphs, first: number, last: number, open: boolean): boolean | null {
  const length = last - first + 1;
  let [parts, longest, widest, part] = [1, 1, 0, 1];
  for (let glyph = first + 1; glyph <= last; glyph += 1) {
    const gap = glyphs.gaps[glyph]!;
    if (gap < GAP.sign) part += 1;
    else {
      parts += 1;
      part = 1;
      widest = Math.max(widest, gap);
    }
    longest = Math.max(longest, part);
  }
  if (parts === 1) return false;
  if (open || widest >= GAP.paragraph) return null;
  if (longest === 1) {
    if (length < 3 || (widest === GAP.line && length < LONG_ENOUGH_FOR_LINES)) return null;
    return length >= LONG || standsAlone(glyphs, first, last, widest) ? true : null;
  }
  if (widest === GAP.sign) return length >= LONG_ENOUGH_FOR_SIGNS || parts > 2 ? true : null;
  if (parts === 2) return isCutInHalves(glyphs, first, last, widest) ? true : null;
  const isShort = longest <= 2 ? length >= LONG_ENOUGH_FOR_SIGNS : length >= LONG_IN_SHORT_PIECES;
  return longest <= 3 && isShort ? true : null;
}

/** Whether a long word was cut in two by a space, and no two words stand side by side. */
function isCutInHalves(glyphs: Glyphs, first: number, last: number, gap: number): boolean {
  if (gap !== GAP.space || last - first + 1 < LONG_IN_HALVES) return false;
  let cut = first + 1;
  while (glyphs.gaps[cut]! < GAP.sign) cut += 1;
  const halves = [lettersOf(glyphs, first, cut - 1), lettersOf(glyphs, cut, last)];
  return halves.every((half) => half.length >= SHORTEST_HALF && !JOINING.has(half));
}

/** Single letters in a row are a word of their own only where the row begins and ends with it. */
function standsAlone(glyphs: Glyphs, first: number, last: number, gap: number): boolean {
  const isSingle = (glyph: number): boolean =>
    glyph >= 0 &&
    glyph < glyphs.count &&
    glyphs.gaps[glyph]! >= GAP.sign &&
    (glyph + 1 === glyphs.count || glyphs.gaps[glyph + 1]! >= GAP.sign);
  const before = first > 0 && glyphs.gaps[first]! <= gap && isSingle(first - 1);
  const after = last + 1 < glyphs.count && glyphs.gaps[last + 1]! <= gap && isSingle(last + 1);
  return !before && !after;
}
