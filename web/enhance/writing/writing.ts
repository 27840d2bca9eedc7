/** What stands in a field, and what of it is selected: nothing where both ends are one, which is the caret. */
export interface Writing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** From where to where, the end not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What one press does: something again, or its contrary, by what stands under the selection. */
export interface Tool {
  press(writing: Writing): Writing;
  /** Whether a press takes away what it gave. */
  isOn(writing: Writing): boolean;
}

/** One piece that gives way to another. */
export interface Change extends Stretch {
  readonly by: string;
  /** What is put in exactly where the caret stands comes after it. */
  readonly isAfter?: boolean;
}

/** The writing after the changes, which follow each other and do not overlap; what was selected stays selected. */
export function changed({ text, start, end }: Writing, changes: readonly Change[]): Writing {
  let result = '';
  let done = 0;
  for (const { from, to, by } of changes) {
    result += text.slice(done, from) + by;
    done = to;
  }
  const moved = (place: number) => changes.reduce((sum, change) => sum + shiftOf(change, place), place);
  return { text: result + text.slice(done), start: moved(start), end: moved(end) };
}

function shiftOf({ from, to, by, isAfter = false }: Change, place: number): number {
  if (place < from || (place === from && isAfter)) return 0;
  return by.length - Math.min(to, place) + from;
}

/** The lines that the selection touches, whole; a line of which only the beginning is reached is not one of them. */
export function linesAt({ text, start, end }: Writing): readonly Stretch[] {
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const lines: Stretch[] = [];
  let from = text.lastIndexOf('\n', start - 1) + 1;
  for (;;) {
    const to = lineEnd(text, from);
    lines.push({ from, to });
    if (to >= last) return lines;
    from = to + 1;
  }
}

/** Where the line ends in which the place is. */
export function lineEnd(text: string, place: number): number {
  const found = text.indexOf('\n', place);
  return found < 0 ? text.length : found;
}

/** The line before that one, or after it; null where there is none. */
export function neighbour(text: string, line: Stretch, side: 'above' | 'below'): Stretch | null {
  if (side === 'below')
    return line.to < text.length ? { from: line.to + 1, to: lineEnd(text, line.to + 1) } : null;
  return line.from > 0 ? { from: text.lastIndexOf('\n', line.from - 2) + 1, to: line.from - 1 } : null;
}

/** The words of a stretch. */
export const wordsOf = (text: string, { from, to }: Stretch): string => text.slice(from, to);

/** The stretch without the spaces at its ends. */
export function trimmed(text: string, { from, to }: Stretch): Stretch {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: Math.max(start, to - words.length + words.trimEnd().length) };
}

/** What is selected without the spaces at its ends; with nothing selected, what stands around the caret. */
export function meant({ text, start, end }: Writing, isPart: (letter: string) => boolean): Stretch {
  if (start !== end) return trimmed(text, { from: start, to: end });
  let [from, to] = [start, end];
  while (from > 0 && isPart(text[from - 1]!)) from -= 1;
  while (to < text.length && isPart(text[to]!)) to += 1;
  return { from, to };
}

/** The writing with all of these parts selected, from the first to the last; a caret stays where it is. */
export function selecting(writing: Writing, parts: readonly Stretch[]): Writing {
  const [first, last] = [parts[0], parts.at(-1)];
  if (writing.start === writing.end || !first || !last) return writing;
  return { text: writing.text, start: first.from, end: last.to };
}

/** A letter of a word, as one speaks of words: with its apostrophes, hyphens and what joins names of files. */
export const isOfWord = (letter: string): boolean => /[\p{L}\p{M}\p{N}\p{Cs}_’'-]/u.test(letter);
