import { itemOf, quotesOf, type Item } from './leads.ts';
import {
  changed,
  linesAt,
  neighbour,
  wordsOf,
  type Change,
  type Stretch,
  type Tool,
  type Writing,
} from './writing.ts';

/** The signs that make a line one of a list, a quotation or a heading: behind what they stand, and how long they are. */
interface Signs {
  readonly before: number;
  readonly length: number;
}

/** What a press makes of lines. */
interface Kind {
  /** Null of a line of another kind. */
  signs(line: string): Signs | null;
  /** What gives way to the signs. */
  former(line: string): Signs;
  /** @param nth of the lines, from nought @param above the line before the first of them */
  written(nth: number, line: string, above: string): string;
  /** Whether it needs an empty line between it and that neighbour. */
  standsApartFrom(neighbour: string): boolean;
}

const itemIn = (line: string): Item | null => itemOf(line.slice(quotesOf(line).length));

function headingIn(line: string): Signs | null {
  const before = quotesOf(line).length;
  const found = /^#{1,6} +/.exec(line.slice(before));
  return found && { before, length: found[0].length };
}

function listOf(isNumbered: boolean): Kind {
  const isOne = ({ number }: Item) => (number !== null) === isNumbered;
  const ofItem = (line: string, { indent, lead }: Item): Signs => ({
    before: quotesOf(line).length + indent.length,
    length: lead.length - indent.length,
  });
  return {
    signs(line) {
      const item = itemIn(line);
      return item && isOne(item) ? ofItem(line, item) : null;
    },
    former(line) {
      const item = itemIn(line);
      return item ? ofItem(line, item) : (headingIn(line) ?? { before: quotesOf(line).length, length: 0 });
    },
    written(nth, line, above) {
      if (!isNumbered) return '- ';
      const [last, indent] = [itemIn(above), itemIn(line)?.indent ?? ''];
      return `${(last?.indent === indent ? (last.number ?? 0) : 0) + nth + 1}. `;
    },
    standsApartFrom: (neighbour) => itemIn(neighbour) === null,
  };
}

const QUOTATION: Kind = {
  signs(line) {
    const found = /^ {0,3}> ?/.exec(line);
    return found && { before: 0, length: found[0].length };
  },
  former: () => ({ before: 0, length: 0 }),
  written: () => '> ',
  standsApartFrom: (neighbour) => !neighbour.trimStart().startsWith('>'),
};

/** Of the size that texts begin with. */
const HEADING: Kind = {
  signs: headingIn,
  former(line) {
    const before = quotesOf(line).length;
    return headingIn(line) ?? { before, length: itemIn(line)?.lead.length ?? 0 };
  },
  written: () => '### ',
  standsApartFrom: () => false,
};

export const bullets: Tool = toolOf(listOf(false));
export const numbers: Tool = toolOf(listOf(true));
export const quotation: Tool = toolOf(QUOTATION);
export const heading: Tool = toolOf(HEADING);

function toolOf(kind: Kind): Tool {
  return {
    isOn: (writing) => linesMeant(writing, kind).every((line) => kind.signs(wordsOf(writing.text, line))),
    press(writing) {
      const lines = linesMeant(writing, kind);
      return changed(
        writing,
        this.isOn(writing) ? withoutSigns(writing, lines, kind) : withSigns(writing, lines, kind),
      );
    },
  };
}

/** Empty lines between others stay empty, but in a quotation, which they would cut. */
function linesMeant(writing: Writing, kind: Kind): readonly Stretch[] {
  const lines = linesAt(writing);
  if (lines.length === 1 || kind === QUOTATION) return lines;
  const filled = lines.filter((line) => wordsOf(writing.text, line).trim() !== '');
  return filled.length > 0 ? filled : lines.slice(0, 1);
}

function withoutSigns({ text }: Writing, lines: readonly Stretch[], kind: Kind): readonly Change[] {
  return lines.map((line) => {
    const { before, length } = kind.signs(wordsOf(text, line))!;
    return { from: line.from + before, to: line.from + before + length, by: '' };
  });
}

function withSigns({ text }: Writing, lines: readonly Stretch[], kind: Kind): readonly Change[] {
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const wordsAt = (line: Stretch | null) => (line ? wordsOf(text, line) : '');
  const above = wordsAt(neighbour(text, first, 'above'));
  const below = wordsAt(neighbour(text, last, 'below'));
  const needsGap = (words: string) => words.trim() !== '' && kind.standsApartFrom(words);
  const changes: Change[] = lines.map((line, nth) => {
    const words = wordsOf(text, line);
    const { before, length } = kind.former(words);
    const from = line.from + before;
    return { from, to: from + length, by: kind.written(nth, words, above) };
  });
  if (needsGap(above)) changes.unshift({ from: first.from, to: first.from, by: '\n' });
  if (needsGap(below)) changes.push({ from: last.to, to: last.to, by: '\n', isAfter: true });
  return changes;
}
