import { LinkEnds } from '../../shared/link-ends.ts';
import type { NamedCharacter } from '../../shared/named-character.ts';

/** A stretch of a source, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text as it is read, and where each of its signs was written. */
export interface Readable {
  readonly text: string;
  /** By sign: where what stands for it begins and ends in the source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Brackets of links and their ends, which are not read. */
  readonly brackets: readonly Stretch[];
}

/** Signs that nobody sees: soft hyphens, joiners, marks of direction. */
export const INVISIBLE =
  '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff';
/** Marks of Markdown that may stand within a word. */
export const MARKS = '*_~`';

const TAG = /<\/?[a-z!][^<>]*>/iy;
/** As long as the longest name that HTML knows. */
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));/iy;
const ESCAPED = /\\([\n!-/:-@[-`{-~])/y;
const SIGN = /[\s\S][\u0300-\u036f]*/uy;
const [OPENING, CLOSING, LINK_END] = ['[', ']', ']('];
/** Whether a text may be read otherwise than it is written. */
const DISGUISED = new RegExp([...INVISIBLE, '[*_~`<&\\\\]', '\\]\\(', '[\\u0300-\\u036f]'].join('|'), 'u');

export const mayReadOtherwise = (source: string): boolean => DISGUISED.test(source);

/** Reads texts as the parser does that shows them. */
export class Readings {
  constructor(private readonly named: NamedCharacter) {}

  /** Without what is not seen, marks and tags; references opened and letters joined with their accents. */
  written(source: string): Readable {
    return this.read(source, null);
  }

  /** The same also without the ends of links and the brackets before them; as written where there is none. */
  shown(source: string): Readable {
    return this.read(source, source.includes(LINK_END) ? new LinkEnds(source) : null);
  }

  /** In every way that a reader may take it: the parser may find no link where one seems to end. */
  of(source: string): readonly Readable[] {
    return source.includes(LINK_END) ? [this.written(source), this.shown(source)] : [this.written(source)];
  }

  private read(source: string, links: LinkEnds | null): Readable {
    let text = '';
    const [from, to, brackets]: [number[], number[], Stretch[]] = [[], [], []];
    for (let at = 0; at < source.length;) {
      const bracket = links && bracketAt(source, at, links);
      const { end, read } = bracket ? { end: bracket.end, read: '' } : this.next(source, at);
      if (bracket) brackets.push(bracket);
      for (let unit = 0; unit < read.length; unit++) {
        from.push(at);
        to.push(end);
      }
      text += read;
      at = end;
    }
    return { text, from, to, brackets };
  }

  private next(source: string, at: number): { end: number; read: string } {
    const matched = (shape: RegExp) => {
      shape.lastIndex = at;
      return shape.exec(source);
    };
    const tag = matched(TAG);
    if (tag) return { end: at + tag[0].length, read: '' };
    const reference = matched(REFERENCE);
    const opened = reference && this.openedOf(reference);
    if (opened !== null) return { end: at + reference![0].length, read: seen(opened) };
    const escaped = matched(ESCAPED);
    if (escaped) return { end: at + 2, read: escaped[1]! };
    const sign = matched(SIGN)![0];
    return { end: at + sign.length, read: MARKS.includes(sign) ? '' : seen(sign.normalize('NFC')) };
  }

  /** Null for what is no reference. */
  private openedOf([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
    if (name !== undefined) return this.named(name);
    const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : null;
  }
}

/** The tags and the halves of links that stand in a part of a source: they go on holding what stands around them. */
export function heldIn(source: string, { brackets }: Readable, { start, end }: Stretch): string {
  const open: string[] = [];
  const closed: string[] = [];
  let [between, read] = ['', start];
  for (const bracket of brackets) {
    if (bracket.start < start || bracket.end > end) continue;
    const sign = source.slice(bracket.start, bracket.end);
    between += source.slice(read, bracket.start);
    read = bracket.end;
    if (sign === OPENING) open.push(sign);
    else if (open.pop() === undefined) closed.push(sign);
  }
  const tags = (between + source.slice(read, end)).match(new RegExp(TAG, 'gi')) ?? [];
  return [...closed, ...tags, ...open].join('');
}

function bracketAt(source: string, start: number, links: LinkEnds): Stretch | null {
  if (source[start] === OPENING) return { start, end: start + 1 };
  const length = source[start] === CLOSING ? links.lengthAt(start) : 0;
  return length > 0 ? { start, end: start + length } : null;
}

/** A reference may stand for several signs. */
const seen = (signs: string): string => [...signs].filter((sign) => !INVISIBLE.includes(sign)).join('');
