import {
  changed,
  isOfWord,
  linesAt,
  meant,
  selecting,
  trimmed,
  wordsOf,
  type Change,
  type Stretch,
  type Tool,
  type Writing,
} from './writing.ts';
import { leadOf } from './leads.ts';

/** With the mark that a press writes, and all that are read. */
interface Emphasis {
  readonly mark: string;
  readonly read: readonly string[];
}

/** Words between two marks, and the marks. */
interface Marked extends Stretch {
  readonly size: number;
}

/** Strong words. */
export const bold: Tool = toolOf({ mark: '**', read: ['**', '__'] });
/** Words that are said otherwise. */
export const italic: Tool = toolOf({ mark: '_', read: ['_', '*'] });

function toolOf(emphasis: Emphasis): Tool {
  return {
    isOn: (writing) => marksUnder(writing, emphasis) !== null,
    press(writing) {
      const marks = marksUnder(writing, emphasis);
      const changes = marks ? marks.flatMap(withoutMarks) : givenMarks(writing, emphasis);
      return changed(selecting(writing, partsOf(writing)), changes);
    },
  };
}

/** The marks around all that is selected; null where a part of it has none. */
function marksUnder(writing: Writing, emphasis: Emphasis): readonly Marked[] | null {
  if (isBetweenBareMarks(writing, emphasis)) {
    const size = emphasis.mark.length;
    return [{ from: writing.start - size, to: writing.start + size, size }];
  }
  const found = partsOf(writing).map((part) =>
    markedIn(writing.text, part.line, emphasis).find(({ from, to }) => from <= part.from && part.to <= to),
  );
  return found.length > 0 && found.every((one) => one !== undefined) ? [...new Set(found)] : null;
}

function isBetweenBareMarks({ text, start, end }: Writing, { mark }: Emphasis): boolean {
  const [size, letter] = [mark.length, mark[0]];
  if (start !== end || text.slice(start - size, start + size) !== mark + mark) return false;
  return text[start - size - 1] !== letter && text[start + size] !== letter;
}

const withoutMarks = ({ from, to, size }: Marked): readonly Change[] => [
  { from, to: from + size, by: '' },
  { from: to - size, to, by: '' },
];

function givenMarks(writing: Writing, emphasis: Emphasis): readonly Change[] {
  const { mark } = emphasis;
  return partsOf(writing).flatMap(({ from, to, line }) => {
    const inside = markedIn(writing.text, line, emphasis).filter((one) => from <= one.from && one.to <= to);
    const opening = { from, to: from, by: mark };
    return [opening, ...inside.flatMap(withoutMarks), { from: to, to, by: mark, isAfter: true }];
  });
}

/** What is selected, line by line: marks hold on one line alone, behind those of its list or quotation. */
function partsOf(writing: Writing): readonly (Stretch & { readonly line: Stretch })[] {
  const { text, start, end } = writing;
  const lines = linesAt(writing);
  if (lines.length === 1) return [{ ...meant(writing, isOfWord), line: lines[0]! }];
  return lines.flatMap((line) => {
    const from = Math.max(start, line.from + leadOf(wordsOf(text, line)).length);
    const part = trimmed(text, { from, to: Math.max(from, Math.min(end, line.to)) });
    return part.from < part.to ? [{ ...part, line }] : [];
  });
}

function markedIn(text: string, line: Stretch, { read }: Emphasis): readonly Marked[] {
  return read.flatMap((mark) => pairsIn(text, line, mark));
}

/** Marks that open and close. Three of a letter are those of strong and of other words at once. */
function pairsIn(text: string, line: Stretch, mark: string): readonly Marked[] {
  const [letter, size] = [mark[0]!, mark.length];
  const pairs: Marked[] = [];
  let opening: number | null = null;
  for (let at = line.from; at < line.to;) {
    if (text[at] === '\\') at += 2;
    else if (text[at] !== letter) at += 1;
    else {
      let to = at + 1;
      while (text[to] === letter && to < line.to) to += 1;
      const is = sidesOf(text, at, to);
      if (to - at === size || to - at === 3) {
        if (opening !== null && is.closing) {
          pairs.push({ from: opening, to, size });
          opening = null;
        } else if (is.opening) opening = at;
      }
      at = to;
    }
  }
  return pairs;
}

function sidesOf(text: string, from: number, to: number): { opening: boolean; closing: boolean } {
  const [before = ' ', after = ' '] = [text[from - 1], text[to]];
  const isFree = (letter: string) => text[from] === '*' || !/[\p{L}\p{N}]/u.test(letter);
  return { opening: !/\s/.test(after) && isFree(before), closing: !/\s/.test(before) && isFree(after) };
}
