/** A table as one writes it: its first line is its head. Nothing for a table of nothing. */
export function writtenTable(lines: readonly (readonly string[])[]): string {
  const [head, ...more] = lines.map((cells) => `| ${cells.map(cellOf).join(' | ')} |`);
  if (head === undefined) return '';
  return [head, `|${' --- |'.repeat(lines[0]!.length)}`, ...more].join('\n');
}

/** On one line, and no end of it but its own. */
const cellOf = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`);
