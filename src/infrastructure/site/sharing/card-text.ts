/** Characters that XML forbids, and those that turn the direction of what follows them. */
const UNWANTED =
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in an SVG. */
export const svgText = (text: string): string =>
  text.replace(UNWANTED, '').replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

const NARROW = /[iljtfrI.,;:!|'’()[\] ]/;
const WIDE = /[mwMW@%…—]/;
const FULL = /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFF00-\uFF60\p{Extended_Pictographic}]/u;
const CAPITAL = /\p{Lu}/u;
const MARK = /\p{M}/u;

/** How wide a character of a bold sans-serif is at most, in parts of its size: which font a machine has is not known. */
const widthOf = (sign: string): number => {
  if (MARK.test(sign)) return 0;
  if (FULL.test(sign)) return 1.1;
  if (WIDE.test(sign)) return 1;
  if (NARROW.test(sign)) return 0.42;
  return CAPITAL.test(sign) ? 0.8 : 0.66;
};

const widthOfAll = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0);

/** As many characters as there is room for. */
function cutTo(text: string, room: number): string {
  let kept = '';
  let taken = 0;
  for (const sign of text) {
    taken += widthOf(sign);
    if (taken > room) break;
    kept += sign;
  }
  return kept;
}

/**
 * Cuts a text into lines between words, or in a word that is longer than a line. What has no place ends in `…`.
 * @param room of a line, in parts of the size of the letters
 */
export function linesOf(text: string, room: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.replace(UNWANTED, '').trim().split(/\s+/u);
  while (words.length > 0) {
    const word = words.shift()!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOfAll(longer) <= room) {
      line = longer;
    } else if (line === '') {
      const part = cutTo(word, room);
      lines.push(part);
      words.unshift(word.slice(part.length));
    } else {
      lines.push(line);
      line = '';
      words.unshift(word);
    }
    if (lines.length === most)
      return words.length === 0 ? lines : [...lines.slice(0, -1), `${cutTo(lines.at(-1)!, room - 1)}…`];
  }
  return line === '' ? lines : [...lines, line];
}
