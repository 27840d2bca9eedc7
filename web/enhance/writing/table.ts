import { asBlock } from '../insert-text.ts';
import { linesAt, neighbour, wordsOf, type Stretch, type Tool, type Writing } from './writing.ts';

/** Between the cells of lines that are no table, as sheets copy theirs. */
const TAB = '\t';
/** Of a new table. */
const ROWS = 2;

/**
 * A small table with a row of headings; the lines that are selected become its rows. Pressed in a table it leaves its words, or
 * nothing where nothing was filled in.
 * @param headings of a new table
 */
export function tableOf(headings: readonly string[]): Tool {
  return {
    isOn: (writing) => tableAt(writing) !== null,
    press(writing) {
      const table = tableAt(writing);
      return table ? without(writing, table, headings) : withTable(writing, headings);
    },
  };
}

function withTable(writing: Writing, headings: readonly string[]): Writing {
  const { text } = writing;
  const lines = linesAt(writing);
  const isSelected = writing.start < writing.end;
  const stretch = isSelected ? { from: lines[0]!.from, to: lines.at(-1)!.to } : placeOf(writing, lines[0]!);
  const rows = isSelected ? rowsOf(wordsOf(text, stretch)) : [];
  const width = Math.max(headings.length, ...rows.map((row) => row.length));
  const named = Array.from({ length: width }, (_, nth) => headings[nth] ?? '');
  const all = [
    named,
    named.map(() => '---'),
    ...(rows.length > 0 ? rows : Array.from({ length: ROWS }, () => [])),
  ];
  const table = all.map((row) => lineOf(row, width)).join('\n');
  const [before, after] = [text.slice(0, stretch.from), text.slice(stretch.to)];
  const block = asBlock(before, table, after);
  const start = before.length + block.indexOf('|') + 2;
  return { text: before + block + after, start, end: start + named[0]!.length };
}

/** Nothing is selected: the table comes after the line, if there is anything on it. */
function placeOf({ text }: Writing, line: Stretch): Stretch {
  return wordsOf(text, line).trim() === '' ? line : { from: line.to, to: line.to };
}

const rowsOf = (words: string): readonly (readonly string[])[] =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(TAB).map((cell) => cell.trim().replaceAll('|', '\\|')));

const lineOf = (row: readonly string[], width: number): string =>
  `| ${Array.from({ length: width }, (_, nth) => row[nth] ?? '').join(' | ')} |`;

/** The lines of the table that all of the selection is in. */
function tableAt(writing: Writing): readonly Stretch[] | null {
  const { text } = writing;
  const isRow = (line: Stretch) => wordsOf(text, line).trimStart().startsWith('|');
  const lines = [...linesAt(writing)];
  if (!lines.every(isRow)) return null;
  for (const side of ['above', 'below'] as const) {
    for (;;) {
      const next = neighbour(text, side === 'above' ? lines[0]! : lines.at(-1)!, side);
      if (!next || !isRow(next)) break;
      if (side === 'above') lines.unshift(next);
      else lines.push(next);
    }
  }
  return lines[1] && isRule(wordsOf(text, lines[1])) ? lines : null;
}

const isRule = (line: string): boolean => cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

/** A bar behind a stroke is one of the words. */
function cellsOf(line: string): readonly string[] {
  const cells = [''];
  const inside = line.trim().replace(/^\|/, '').replace(/\|$/, '');
  for (const piece of inside.split(/(\\\||\|)/))
    if (piece === '|') cells.push('');
    else cells.push(`${cells.pop() ?? ''}${piece === '\\|' ? '|' : piece}`);
  return cells.map((cell) => cell.trim());
}

function without({ text }: Writing, lines: readonly Stretch[], headings: readonly string[]): Writing {
  const rows = lines.filter((_, nth) => nth !== 1).map((line) => cellsOf(wordsOf(text, line)));
  const [named = [], ...filled] = rows;
  const isTemplate = named.every((cell, nth) => cell === (headings[nth] ?? ''));
  const kept = (isTemplate ? filled : rows).filter((row) => row.some((cell) => cell !== ''));
  const words = kept.map((row) => row.join(TAB).trimEnd()).join('\n');
  const [from, to] = [lines[0]!.from, lines.at(-1)!.to];
  return { text: text.slice(0, from) + words + text.slice(to), start: from, end: from + words.length };
}
