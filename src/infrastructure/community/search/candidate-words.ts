const LETTER = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;

/** What a character is to words: none of them, a letter or a digit, or a mark that may follow one. */
const NONE = 0;
const OF_A_WORD = 1;
const MARKING = 2;
type Place = typeof NONE | typeof OF_A_WORD | typeof MARKING;

/** Letters of the languages that people write here; of others it is found out where they are met. */
const USUAL = 0x250;

const placeOf = (character: string): Place =>
  LETTER.test(character) ? OF_A_WORD : MARK.test(character) ? MARKING : NONE;
/** As it is compared: no capital, no accent. */
const plainOf = (code: number): number =>
  String.fromCharCode(code).toLowerCase().normalize('NFD').charCodeAt(0);

const PLACES = Uint8Array.from({ length: USUAL }, (_, code) => placeOf(String.fromCharCode(code)));
const PLAIN = Uint16Array.from({ length: USUAL }, (_, code) => plainOf(code));

/** All usual characters that are compared as one letter. */
const WRITTEN: ReadonlyMap<number, readonly number[]> = (() => {
  const written = new Map<number, number[]>();
  for (const [code, letter] of PLAIN.entries()) written.set(letter, [...(written.get(letter) ?? []), code]);
  return written;
})();

/** Of signs and letters beyond the usual ones, of which a text has few, and the same ones again and again. */
class Rare<T> {
  private readonly known = new Map<number, T>();

  constructor(private readonly find: (code: number) => T) {}

  of(code: number): T {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const found = this.find(code);
    if (this.known.size < MOST_RARE) this.known.set(code, found);
    return found;
  }
}
const MOST_RARE = 5_000;
const rarePlaces = new Rare((point) => placeOf(String.fromCodePoint(point)));
const rarePlain = new Rare(plainOf);

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** Of the character that begins there. */
function placeAt(text: string, at: number): Place {
  const code = text.charCodeAt(at);
  return code < USUAL ? (PLACES[code] as Place) : rarePlaces.of(text.codePointAt(at)!);
}

/** Of the character that ends there. */
const placeBefore = (text: string, end: number): Place =>
  placeAt(text, end > 1 && isLow(text.charCodeAt(end - 1)) ? end - 2 : end - 1);

const plainAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < USUAL ? PLAIN[code]! : rarePlain.of(code);
};

const LIGATURES: Readonly<Record<string, string>> = { ae: 'æ', oe: 'œ' };

/**
 * The words of texts that may have one of some stems: the first two letters never change between the forms of a word. Making and
 * running a pattern of them took three times as long.
 */
export class CandidateWords {
  /** Letters by which words begin, as they are compared. */
  private readonly beginnings: readonly (readonly number[])[];
  /** Whether one of them begins with that letter, of the usual ones. */
  private readonly begins: Uint8Array;

  constructor(stems: ReadonlySet<string>) {
    const first = new Set([...stems].map((stem) => [...stem].slice(0, 2).join('')));
    const all = [...first].flatMap((two) => (LIGATURES[two] ? [two, LIGATURES[two]] : [two]));
    this.beginnings = all.map((letters) =>
      Array.from({ length: letters.length }, (_, at) => plainAt(letters, at)),
    );
    this.begins = new Uint8Array(USUAL);
    for (const [letter] of this.beginnings)
      for (const code of WRITTEN.get(letter!) ?? []) this.begins[code] = 1;
  }

  /** The text with something else in the place of each. */
  replaced(text: string, by: (word: string) => string): string {
    let made = '';
    let from = 0;
    for (let span = this.next(text, 0); span; span = this.next(text, span.end)) {
      made += text.slice(from, span.start) + by(text.slice(span.start, span.end));
      from = span.end;
    }
    return from === 0 ? text : made + text.slice(from);
  }

  /** Where the first one stands of which this is true; null for none. */
  find(text: string, isIt: (word: string) => boolean): number | null {
    for (let span = this.next(text, 0); span; span = this.next(text, span.end))
      if (isIt(text.slice(span.start, span.end))) return span.start;
    return null;
  }

  /** The next one from there on. */
  private next(text: string, from: number): Span | null {
    const { length } = text;
    const { begins } = this;
    let isWithin = from > 0 && placeBefore(text, from) === OF_A_WORD;
    for (let at = from; at < length; at++) {
      const code = text.charCodeAt(at);
      if (!isWithin && (code >= USUAL || begins[code] === 1)) {
        const begun = this.begunAt(text, at);
        if (begun > 0) return { start: at, end: endOfWord(text, at + begun) };
      }
      if (code < USUAL) isWithin = PLACES[code] === OF_A_WORD;
      else {
        isWithin = rarePlaces.of(text.codePointAt(at)!) === OF_A_WORD;
        if (isHigh(code) && isLow(text.charCodeAt(at + 1))) at++;
      }
    }
    return null;
  }

  /** How many letters of a beginning stand there; 0 where none does. */
  private begunAt(text: string, at: number): number {
    const plain = plainAt(text, at);
    for (const letters of this.beginnings) {
      if (letters[0] !== plain) continue;
      let same = 1;
      while (same < letters.length && plainAt(text, at + same) === letters[same]) same++;
      if (same === letters.length) return same;
    }
    return 0;
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && placeAt(text, end) !== NONE) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return end;
}
