/** How deep quotes and lists may nest; what lies deeper is shown at this depth. */
export const MAX_DEPTH = 10;
const MAX_INDENT = 40;
const MAX_CHARACTERS = 65_536;
const MAX_LINES = 3_000;

const LIST_MARKER = /(?<![^ \t>\n])(?:[-+*]|\d{1,9}[.)])(?![^ \t\n])/g;

/** Per paragraph: above these the parser's pairing of delimiters, which is quadratic, would be felt. */
const MAX_EMPHASIS_RUNS = 400;
const MAX_BRACKETS = 1_000;
/** Runs of ten backticks or more: each reads on for its like, to the end of the paragraph. */
const MAX_LONG_FENCES = 40;
/** Cells of all tables, filled ones and those that the renderer adds to short rows. */
const MAX_CELLS = 1_500;
/**
 * What a text is made of, cells, items, quotes, links and all that becomes an element, summed over the text by what each costs to draw:
 * a twentieth of a millisecond. A text is drawn while nothing else is.
 */
const MAX_COST = 1_600;
/** Cost of whatever matches. An item may open ten lists of its own on one line. */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [LIST_MARKER, 2],
  [/(?<![^ \t>\n])>/g, 2],
  [/^[ \t>]*#{1,6}(?=\s)/gm, 1],
  [/\]\(/g, 1],
  [/:\/\/|www\.|@/gi, 1 / 2],
  [/[*_~]+/g, 1 / 2],
  [/&(?=[#a-z])/gi, 1 / 4],
  [/`+/g, 1 / 5],
  [/\\[!-/:-@[-`{-~]/g, 1 / 8],
];
/** Characters read in search of the end of a link title, summed over the text. */
const MAX_TITLE_STEPS = 2_000_000;

const CONTAINER_MARKER = /(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;

/** Drops quote and list markers beyond `MAX_DEPTH` on each line, and indentation that could nest as deep. */
export function limitNesting(markdown: string): string {
  return markdown.split('\n').map(limitLine).join('\n');
}

function limitLine(line: string): string {
  let kept = '';
  let indent = 0;
  let markers = 0;
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') {
      indent += line[at] === '\t' ? 4 : 1;
      // The space that follows a marker makes it one.
      if (indent <= MAX_INDENT || /[^ \t]$/.test(kept)) kept += line[at];
      at += 1;
    }
    CONTAINER_MARKER.lastIndex = at;
    const marker = CONTAINER_MARKER.exec(line)?.[0];
    if (marker === undefined) return kept + line.slice(at);
    markers += 1;
    at += marker.length;
    if (markers <= MAX_DEPTH) kept += marker;
    else if (line[at] === ' ') at += 1;
  }
}

/**
 * Whether parsing `markdown` could take more than linear time, or make much more html than it is long.
 * Counts in one pass; no text that a person writes comes near the limits.
 */
export function isTangled(markdown: string): boolean {
  if (markdown.length > MAX_CHARACTERS) return true;
  const lines = markdown.split('\n');
  if (lines.length > MAX_LINES) return true;
  const blocks = [new Block()];
  for (const line of lines) {
    if (line.trim() === '') blocks.push(new Block());
    else blocks.at(-1)?.read(line);
  }
  return (
    blocks.some((block) => block.isTangled()) ||
    isTooMuch(
      markdown,
      sum(blocks, (block) => block.cells()),
    ) ||
    sum(blocks, (block) => block.titleSteps()) > MAX_TITLE_STEPS
  );
}

function isTooMuch(markdown: string, cells: number): boolean {
  const others = sum(COSTS, ([what, cost]) => cost * (markdown.match(what)?.length ?? 0));
  return cells > MAX_CELLS || cells + others > MAX_COST;
}

const sum = <T>(parts: readonly T[], count: (part: T) => number): number =>
  parts.reduce((total, part) => total + count(part), 0);

/** What stands between two blank lines: the parser never pairs delimiters across them. */
class Block {
  private length = 0;
  private lines = 0;
  private emphasisRuns = 0;
  private brackets = 0;
  private longFences = 0;
  private widestRow = 0;
  private resources = 0;
  private titles = 0;

  read(line: string): void {
    let pipes = 0;
    let previous = '\n';
    for (const character of line) {
      if (character === '*' || character === '_' || character === '~') {
        if (character !== previous) this.emphasisRuns += 1;
      } else if (character === '[' || character === ']') this.brackets += 1;
      else if (character === '|') pipes += 1;
      else if (character === '(' && previous === ']') this.resources += 1;
      if (/["'(]/.test(character) && /\s/.test(previous)) this.titles += 1;
      previous = character;
    }
    this.longFences += line.match(/`{10,}/g)?.length ?? 0;
    this.length += line.length;
    this.lines += 1;
    this.widestRow = Math.max(this.widestRow, pipes);
  }

  isTangled(): boolean {
    return (
      this.emphasisRuns > MAX_EMPHASIS_RUNS ||
      this.brackets > MAX_BRACKETS ||
      this.longFences > MAX_LONG_FENCES
    );
  }

  cells(): number {
    return this.widestRow * this.lines;
  }

  /** Each link that opens a title may read the block to its end. */
  titleSteps(): number {
    return Math.min(this.resources, this.titles) * this.length;
  }
}
