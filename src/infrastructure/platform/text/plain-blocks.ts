/**
 * Everything that Markdown, or the links that are found in plain text, could begin or end with. Where none of it stands, a text is
 * words, and a parser that looks at each character a dozen times finds nothing else in it.
 */
const MEANS_SOMETHING = /[\\`*_~[\]<>|&@\u0000-\u0009\u000B-\u001F]|:\/\/|www\./i;
/** A letter: whatever opens a list, a heading or a line across the page is none. */
const BEGINS_WITH_A_WORD = /^[\p{L}«“]/u;
/** Spaces at an end of a line are dropped or break it, by rules of their own. */
const SPACE_AT_AN_END = /^\s|\s$/;

/** Of a text, blocks that follow each other: words alone, or to be parsed. */
export interface Run {
  readonly isPlain: boolean;
  readonly text: string;
}

/**
 * Parts a text at its blank lines, where nothing that is parsed reaches over one into a paragraph. Fenced code does, so with a
 * fence anywhere the text is one run.
 */
export function runsOf(markdown: string): readonly Run[] {
  if (/`{3}|~{3}/.test(markdown)) return [{ isPlain: false, text: markdown }];
  const runs: { isPlain: boolean; blocks: string[] }[] = [];
  for (const block of markdown.split(/\n{2,}/)) {
    const isPlain = isPlainBlock(block);
    const last = runs.at(-1);
    if (last && last.isPlain === isPlain) last.blocks.push(block);
    else runs.push({ isPlain, blocks: [block] });
  }
  return runs.map(({ isPlain, blocks }) => ({ isPlain, text: blocks.join('\n\n') }));
}

function isPlainBlock(block: string): boolean {
  if (MEANS_SOMETHING.test(block)) return false;
  return block.split('\n').every((line) => BEGINS_WITH_A_WORD.test(line) && !SPACE_AT_AN_END.test(line));
}
