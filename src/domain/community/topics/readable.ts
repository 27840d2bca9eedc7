/** A text as it is read, and where each of its signs was written. */
export interface Readable {
  readonly text: string;
  /** By sign: where what stands for it begins and ends in the source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Signs that nobody sees: soft hyphens, joiners, marks of direction. */
export const INVISIBLE =
  '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff';
/** Marks of Markdown that may stand within a word. */
export const MARKS = '*_~`';

const TAG = /<\/?[a-z!][^<>]*>/iy;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/iy;
const ESCAPED = /\\([\n!-/:-@[-`{-~])/y;
const SIGN = /[\s\S][\u0300-\u036f]*/uy;
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
};
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  shy: '',
  zwj: '',
  zwnj: '',
  oelig: 'œ',
  OElig: 'Œ',
  aelig: 'æ',
  AElig: 'Æ',
  szlig: 'ß',
};
/** Whether a text may be read otherwise than it is written. */
const DISGUISED = new RegExp([...INVISIBLE, '[*_~`<&\\\\]', '[\\u0300-\\u036f]'].join('|'), 'u');

export const mayReadOtherwise = (source: string): boolean => DISGUISED.test(source);

/** Without what is not seen, marks and tags; references opened and letters joined with their accents. */
export function readable(source: string): Readable {
  let text = '';
  const [from, to]: [number[], number[]] = [[], []];
  for (let at = 0; at < source.length;) {
    const { end, read } = next(source, at);
    for (let unit = 0; unit < read.length; unit++) {
      from.push(at);
      to.push(end);
    }
    text += read;
    at = end;
  }
  return { text, from, to };
}

/** The tags that stand in a part of a source: they go on holding what stands around them. */
export const tagsIn = (source: string): string => (source.match(new RegExp(TAG, 'gi')) ?? []).join('');

function next(source: string, at: number): { end: number; read: string } {
  const matched = (shape: RegExp) => {
    shape.lastIndex = at;
    return shape.exec(source);
  };
  const tag = matched(TAG);
  if (tag) return { end: at + tag[0].length, read: '' };
  const reference = matched(REFERENCE);
  const opened = reference && openedOf(reference);
  if (opened !== null) return { end: at + reference![0].length, read: seen(opened) };
  const escaped = matched(ESCAPED);
  if (escaped) return { end: at + 2, read: escaped[1]! };
  const sign = matched(SIGN)![0];
  return { end: at + sign.length, read: MARKS.includes(sign) ? '' : seen(sign.normalize('NFC')) };
}

const seen = (sign: string): string => (INVISIBLE.includes(sign) ? '' : sign);

/** Null for what is no reference. */
function openedOf([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name === undefined) {
    const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : null;
  }
  const accent = ACCENTS[name.slice(1)];
  if (accent !== undefined) return (name[0]! + accent).normalize('NFC');
  return NAMED[name] ?? null;
}
