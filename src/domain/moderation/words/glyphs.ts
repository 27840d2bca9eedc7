import { type FoldedText, isNewLine } from './folding.ts';

/** What stands between a letter and the one before it, from nothing to the end of a paragraph. */
export const GAP = { none: 0, markup: 1, sign: 2, space: 3, line: 4, paragraph: 5 } as const;
/** What a letter was written as. */
export const WRITTEN = { letter: 0, digit: 1, leetDigit: 2, leetSign: 3 } as const;

const A = 97;
const Z = 122;
const I = 105;
const L = 108;
const M = 109;
const R = 114;
const N = 110;
const LETTER = /[\p{L}\p{N}]/u;

/** Digits and signs that people write for letters: they look alike. */
const LEET = new Uint16Array(0x1_0000);
[...'01345678@$€£!|¡+§'].forEach((sign, index) => {
  LEET[sign.charCodeAt(0)] = 'oieasgtbaseliiits'.charCodeAt(index);
});
/** May be an i or an l. */
const TALL = new Set([...'1!|¡'].map((sign) => sign.charCodeAt(0)));
const CAPITAL_I = 73;

export const isLeet = (code: number): boolean => LEET[code] !== 0;

/**
 * The letters of a text in a row, whatever stands between them. What may be an i or an l has one symbol; an m has two,
 * those of r and n, which look like it; a letter that is repeated without a gap stands once.
 */
export interface Glyphs {
  readonly count: number;
  readonly letters: Uint16Array;
  /** 1 where the letter may be an i as well as an l. */
  readonly tall: Uint8Array;
  readonly gaps: Uint8Array;
  readonly written: Uint8Array;
  /** Which unit of the folded text it is. */
  readonly units: Int32Array;
  readonly elements: Elements;
}

interface Elements {
  readonly count: number;
  readonly symbols: Uint16Array;
  readonly from: Int32Array;
  /** The last glyph of it, included. */
  readonly to: Int32Array;
  /** 0 a whole letter, 1 the first half of an m, 2 the second. */
  readonly part: Uint8Array;
}

const isLatin = (code: number): boolean => code >= A && code <= Z;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const symbolOf = (letter: number): number => (letter === L ? I : letter);

/**
 * @param leet whether digits and signs are read as the letters they look like
 * @param apart whether repeated letters stand one by one
 */
export function glyphsOf(folded: FoldedText, { leet = false, apart = false } = {}): Glyphs {
  const { text, markup, source } = folded;
  const room = text.length;
  const letters = new Uint16Array(room);
  const tall = new Uint8Array(room);
  const gaps = new Uint8Array(room);
  const written = new Uint8Array(room);
  const units = new Int32Array(room);
  let count = 0;
  let gap: number = GAP.paragraph;
  for (let unit = 0; unit < room; unit += 1) {
    const code = text.charCodeAt(unit);
    if (markup[unit] === 1) {
      if (gap < GAP.markup) gap = GAP.markup;
      continue;
    }
    const as = readAs(code, leet);
    if (as === 0) {
      gap = wider(gap, code);
      continue;
    }
    letters[count] = as;
    written[count] =
      as !== code
        ? isDigit(code)
          ? WRITTEN.leetDigit
          : WRITTEN.leetSign
        : isDigit(code)
          ? WRITTEN.digit
          : WRITTEN.letter;
    tall[count] = (as === I || as === L) && isTall(source, folded.startOf(unit), code) ? 1 : 0;
    gaps[count] = gap;
    units[count] = unit;
    count += 1;
    gap = GAP.none;
  }
  const row = { count, letters, tall, gaps, written, units };
  return { ...row, elements: elementsOf(row, apart) };
}

/** Of what is none of the hundred that everybody types: 1 a letter or a digit, 2 neither, 0 not judged yet. */
const JUDGED = new Uint8Array(0x1_0000);

function readAs(code: number, leet: boolean): number {
  if (isLatin(code)) return code;
  if (leet && LEET[code] !== 0) return LEET[code]!;
  if (isDigit(code)) return code;
  if (code < 128) return 0;
  if (JUDGED[code] === 0) JUDGED[code] = LETTER.test(String.fromCharCode(code)) ? 1 : 2;
  return JUDGED[code] === 1 ? code : 0;
}

function wider(gap: number, code: number): number {
  if (isNewLine(code)) return gap >= GAP.line ? GAP.paragraph : GAP.line;
  if (code === 32) return gap < GAP.space ? GAP.space : gap;
  return gap < GAP.sign ? GAP.sign : gap;
}

/** A capital I and whatever is no plain letter may be either; a small l only among capitals. */
function isTall(source: string, at: number, code: number): boolean {
  const original = source.charCodeAt(at);
  if (TALL.has(code) || original === CAPITAL_I || original > 127) return true;
  return original === L && (isCapital(source.charCodeAt(at - 1)) || isCapital(source.charCodeAt(at + 1)));
}

export const isCapital = (code: number): boolean => code >= 65 && code <= 90;

function elementsOf(row: Omit<Glyphs, 'elements'>, apart: boolean): Elements {
  const room = row.count * 2;
  const symbols = new Uint16Array(room);
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  const part = new Uint8Array(room);
  let count = 0;
  const put = (symbol: number, glyph: number, half: number): void => {
    symbols[count] = symbol;
    from[count] = to[count] = glyph;
    part[count] = half;
    count += 1;
  };
  for (let glyph = 0; glyph < row.count; glyph += 1) {
    const letter = row.letters[glyph]!;
    const repeats =
      !apart && glyph > 0 && row.gaps[glyph]! <= GAP.markup && sameLetter(row, glyph - 1, glyph);
    if (repeats) {
      to[count - 1] = glyph;
      if (part[count - 1] === 2) to[count - 2] = glyph;
    } else if (letter === M) {
      put(R, glyph, 1);
      put(N, glyph, 2);
    } else put(symbolOf(letter), glyph, 0);
  }
  return { count, symbols, from, to, part };
}

function sameLetter(row: Omit<Glyphs, 'elements'>, one: number, other: number): boolean {
  return row.letters[one] === row.letters[other];
}
