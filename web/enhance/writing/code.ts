import {
  changed,
  isOfWord,
  lineEnd,
  linesAt,
  meant,
  selecting,
  wordsOf,
  type Change,
  type Stretch,
  type Tool,
  type Writing,
} from './writing.ts';

/** Lines of code between two fences; each fence is a line with its end. */
interface Fenced {
  readonly opening: Stretch;
  /** Null where nothing closes it: it reaches to the end. */
  readonly closing: Stretch | null;
}

/** Code in a line, or on lines of its own where several are selected. */
export const code: Tool = {
  isOn: (writing) => isCode(writing),
  press(writing) {
    const fenced = fencedAt(writing);
    if (fenced) return unfenced(writing, fenced);
    if (linesAt(writing).length > 1) return withFences(writing);
    const span = spanUnder(writing);
    const chosen = selecting(writing, [meant(writing, isOfWord)]);
    return changed(chosen, span ? withoutTicks(writing.text, span) : withTicks(writing));
  },
};

/** Whether what is typed there is code on lines of its own, in which no sign has a meaning. */
export const isFenced = (writing: Writing): boolean => fencedAt(writing) !== null;

/** Whether it stands in code, on lines of its own or within one. */
export const isCode = (writing: Writing): boolean => isFenced(writing) || spanUnder(writing) !== null;

function fencedAt({ text, start, end }: Writing): Fenced | null {
  let open: { line: Stretch; fence: string } | null = null;
  for (let from = 0; from <= text.length;) {
    const line = { from, to: lineEnd(text, from) };
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(wordsOf(text, line))?.[1];
    if (fence !== undefined && !open) {
      if (line.from > end) return null;
      open = { line, fence };
    } else if (fence !== undefined && open && closes(fence, open.fence, wordsOf(text, line))) {
      if (open.line.from <= start && end <= line.to) return { opening: open.line, closing: line };
      open = null;
    }
    from = line.to + 1;
  }
  return open && open.line.from <= start ? { opening: open.line, closing: null } : null;
}

const closes = (fence: string, opening: string, line: string): boolean =>
  fence[0] === opening[0] && fence.length >= opening.length && line.trim() === fence;

function unfenced(writing: Writing, { opening, closing }: Fenced): Writing {
  const { text } = writing;
  const isEmpty = closing !== null && closing.from === opening.to + 1;
  const changes: Change[] = [{ from: opening.from, to: Math.min(opening.to + 1, text.length), by: '' }];
  if (closing) changes.push({ from: isEmpty ? closing.from : closing.from - 1, to: closing.to, by: '' });
  return changed(writing, changes);
}

function withFences(writing: Writing): Writing {
  const lines = linesAt(writing);
  const [from, to] = [lines[0]!.from, lines.at(-1)!.to];
  const fence = ticksFor(writing.text.slice(from, to), 3);
  return changed({ ...writing, start: from, end: to }, [
    { from, to: from, by: `${fence}\n` },
    { from: to, to, by: `\n${fence}`, isAfter: true },
  ]);
}

/** More than stand together anywhere in it. */
function ticksFor(words: string, least: number): string {
  const runs = words.match(/`+/g) ?? [];
  const size = Math.max(least, ...runs.map((run) => run.length + 1));
  return '`'.repeat(size);
}

function spanUnder(writing: Writing): Stretch | null {
  const { text, start } = writing;
  const lines = linesAt(writing);
  if (lines.length > 1) return null;
  if (start === writing.end && text.slice(start - 1, start + 1) === '``' && isLonePair(text, start))
    return { from: start - 1, to: start + 1 };
  const part = meant(writing, isOfWord);
  return spansIn(text, lines[0]!).find(({ from, to }) => from <= part.from && part.to <= to) ?? null;
}

const isLonePair = (text: string, at: number): boolean => text[at - 2] !== '`' && text[at + 1] !== '`';

/** As many ticks close as opened. */
function spansIn(text: string, line: Stretch): readonly Stretch[] {
  const runs = [...wordsOf(text, line).matchAll(/`+/g)];
  const spans: Stretch[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const opening = runs[index]!;
    const found = runs.findIndex((run, at) => at > index && run[0].length === opening[0].length);
    if (found < 0) continue;
    const closing = runs[found]!;
    spans.push({ from: line.from + opening.index, to: line.from + closing.index + closing[0].length });
    index = found;
  }
  return spans;
}

function withTicks(writing: Writing): readonly Change[] {
  const { from, to } = meant(writing, isOfWord);
  const words = writing.text.slice(from, to);
  const ticks = ticksFor(words, 1);
  // Ticks at the very ends would count with those around them.
  const gap = words.includes('`') ? ' ' : '';
  return [
    { from, to: from, by: ticks + gap },
    { from: to, to, by: gap + ticks, isAfter: true },
  ];
}

function withoutTicks(text: string, { from, to }: Stretch): readonly Change[] {
  const whole = text.slice(from, to);
  const size = Math.min(/^`+/.exec(whole)![0].length, whole.length / 2);
  const inside = whole.slice(size, whole.length - size);
  const gap = inside.includes('`') && inside.startsWith(' ') && inside.endsWith(' ') ? 1 : 0;
  return [
    { from, to: from + size + gap, by: '' },
    { from: to - size - gap, to, by: '' },
  ];
}
