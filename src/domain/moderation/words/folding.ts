import { LinkEnds } from '../../shared/link-ends.ts';
import type { NamedCharacter } from '../../shared/named-character.ts';

/** What a letter of any script looks like in small Latin letters; the letter itself where it looks like none. */
type LookOf = (letter: string) => string;

/** A stretch of the text as it was written, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const IGNORABLE = /^[\p{Default_Ignorable_Code_Point}\p{M}\p{Cs}]$|^(?![\n\t])\p{Cc}$/u;
const SPACE = /^[\s\p{Z}]$/u;
const LETTER = /[\p{L}\p{N}]/u;
const MARKS = /\p{M}/gu;
/** As long as the longest name that HTML knows. */
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/y;
const TAG = /<\/?[a-z][a-z0-9-]{0,15}(?:\s[^<>\n]{0,200})?\/?>|<!--[^<>]{0,200}-->/iy;
const SIGNS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '․': '.',
  '…': '...',
  '⁎': '*',
  '∗': '*',
  '＿': '_',
};
/** Signs of Markdown that vanish when a text is shown, and so may hide in the middle of a word. */
const MARKUP = new Set([...'*~`\\[]'].map((sign) => sign.charCodeAt(0)));
const NEW_LINE = 10;
/** What looks like a letter that looks like another. */
const MAX_ROUNDS = 4;
const AMPERSAND = 38;
const { fromCodePoint } = String;
const LESS_THAN = 60;
const CLOSES_LABEL = 93;

/**
 * A text as a reader takes it: small letters without accents, whatever alphabet they were borrowed from, without what
 * cannot be seen. Every unit knows which stretch of the written text it came from.
 */
export class FoldedText {
  constructor(
    readonly source: string,
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    /** 1 where a unit is markup that vanishes when the text is shown. */
    readonly markup: Uint8Array,
    /** The ends of links in the middle of words, which vanished. */
    readonly linkEnds: readonly Span[] = [],
  ) {}

  /** Where in the source the units from `from` up to `to` were written. */
  spanOf(from: number, to: number): Span {
    const start = this.starts[from] ?? this.source.length;
    return { start, end: to > from ? (this.ends[to - 1] ?? start) : start };
  }

  startOf(unit: number): number {
    return this.starts[unit] ?? this.source.length;
  }
}

/** Folds texts; what a character becomes is worked out once. */
export class Folding {
  /** By code: what the characters of the basic plane become, and the unit of those that become just one. */
  private readonly becomes: (string | undefined)[] = new Array<string | undefined>(0x1_0000);
  private readonly single = new Uint16Array(0x1_0000);
  private readonly rare = new Map<number, string>();

  constructor(
    private readonly lookOf: LookOf,
    private readonly named: NamedCharacter,
  ) {}

  fold(source: string): FoldedText {
    return this.read(source, new LinkEnds(source));
  }

  /**
   * The text as a reader may take it: with the ends of links in the middle of words gone, and where there are any also with them, for
   * the parser may find no link there.
   */
  readingsOf(source: string): readonly [FoldedText, FoldedText?] {
    const shown = this.fold(source);
    return shown.linkEnds.length > 0 ? [shown, this.read(source, null)] : [shown];
  }

  private read(source: string, linkEnds: LinkEnds | null): FoldedText {
    const folded = new Units(source.length);
    const { length } = source;
    for (let index = 0; index < length;) {
      const unit = source.charCodeAt(index);
      const single = this.single[unit]!;
      if (single !== 0) {
        folded.add(single, index, index + 1, 0);
        index += 1;
        continue;
      }
      const markup = markupAt(source, index, unit, linkEnds);
      if (markup > 0) {
        if (markup > 1 && unit === CLOSES_LABEL) folded.linkEnds.push({ start: index, end: index + markup });
        for (const end = index + markup; index < end; index += 1)
          folded.add(source.charCodeAt(index), index, index + 1, 1);
        continue;
      }
      const entity = unit === AMPERSAND ? this.entityAt(source, index) : null;
      const end = index + (entity?.length ?? (source.codePointAt(index)! > 0xffff ? 2 : 1));
      for (const character of entity?.text ?? source.slice(index, end))
        folded.addAll(this.characterOf(character), index, end);
      index = end;
    }
    return folded.textOf(source);
  }

  private entityAt(source: string, index: number): { text: string; length: number } | null {
    ENTITY.lastIndex = index;
    const match = ENTITY.exec(source);
    if (!match) return null;
    const { 0: whole, 1: decimal, 2: hexadecimal, 3: name = '' } = match;
    const { length } = whole;
    const code = decimal ? +decimal : hexadecimal ? +`0x${hexadecimal}` : 0;
    if (code > 0) return code <= 0x10ffff ? { text: fromCodePoint(code), length } : null;
    const text = this.named(name);
    return text === null ? null : { text, length };
  }

  private characterOf(character: string): string {
    const code = character.codePointAt(0)!;
    const known = code > 0xffff ? this.rare.get(code) : this.becomes[code];
    if (known !== undefined) return known;
    const judged = this.judge(character);
    if (code > 0xffff) this.rare.set(code, judged);
    else {
      this.becomes[code] = judged;
      if (judged.length === 1 && !mayBeMarkup(code)) this.single[code] = judged.charCodeAt(0);
    }
    return judged;
  }

  private judge(character: string): string {
    if (character === '\n') return '\n';
    if (IGNORABLE.test(character)) return '';
    if (SPACE.test(character)) return ' ';
    const sign = SIGNS[character];
    if (sign !== undefined) return sign;
    let folded = character;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const next = this.looksOf(folded);
      if (next === folded) break;
      folded = next;
    }
    return folded;
  }

  private looksOf(text: string): string {
    const letters = [...text.normalize('NFKD').replace(MARKS, '')];
    return letters.map((letter) => this.lookOfLetter(letter)).join('');
  }

  private lookOfLetter(letter: string): string {
    if (letter < '\u007f') return letter.toLowerCase();
    return LETTER.test(letter) || letter.length > 1 ? this.lookOf(letter) : (SIGNS[letter] ?? letter);
  }
}

const mayBeMarkup = (code: number): boolean => code === AMPERSAND || code === LESS_THAN || MARKUP.has(code);

/** How many units of markup begin here: a tag, the end of a link in the middle of a word, or one sign. */
function markupAt(source: string, index: number, code: number, linkEnds: LinkEnds | null): number {
  if (code === LESS_THAN) return matchedAt(TAG, source, index);
  if (code === CLOSES_LABEL) return linkEnds?.lengthWithinWordAt(index) || 1;
  return MARKUP.has(code) ? 1 : 0;
}

function matchedAt(pattern: RegExp, source: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.exec(source)?.[0].length ?? 0;
}

/** What is folded so far, growing by doubling. */
class Units {
  private codes: Uint16Array<ArrayBuffer>;
  private starts: Int32Array<ArrayBuffer>;
  private ends: Int32Array<ArrayBuffer>;
  private markup: Uint8Array<ArrayBuffer>;
  private count = 0;
  readonly linkEnds: Span[] = [];

  constructor(length: number) {
    const room = length + (length >> 2) + 32;
    this.codes = new Uint16Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.markup = new Uint8Array(room);
  }

  add(code: number, start: number, end: number, markup: 0 | 1): void {
    if (this.count === this.codes.length) this.grow();
    this.codes[this.count] = code;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.markup[this.count] = markup;
    this.count += 1;
  }

  addAll(units: string, start: number, end: number): void {
    for (let unit = 0; unit < units.length; unit += 1) this.add(units.charCodeAt(unit), start, end, 0);
  }

  textOf(source: string): FoldedText {
    const { count } = this;
    return new FoldedText(
      source,
      written(this.codes, count),
      this.starts.subarray(0, count),
      this.ends.subarray(0, count),
      this.markup.subarray(0, count),
      this.linkEnds,
    );
  }

  private grow(): void {
    const room = this.codes.length * 2;
    const [codes, starts, ends, markup] = [this.codes, this.starts, this.ends, this.markup];
    (this.codes = new Uint16Array(room)).set(codes);
    (this.starts = new Int32Array(room)).set(starts);
    (this.ends = new Int32Array(room)).set(ends);
    (this.markup = new Uint8Array(room)).set(markup);
  }
}

const AT_ONCE = 8_192;
/** Spread, the codes would be copied one by one. */
const textOf = (codes: Uint16Array): string =>
  Reflect.apply(String.fromCharCode, null, codes as unknown as number[]);

function written(codes: Uint16Array, count: number): string {
  let text = '';
  for (let from = 0; from < count; from += AT_ONCE)
    text += textOf(codes.subarray(from, Math.min(from + AT_ONCE, count)));
  return text;
}

export const isNewLine = (code: number): boolean => code === NEW_LINE;
