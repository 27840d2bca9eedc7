/** The quotation that a line stands in: its marks. */
export const quotesOf = (line: string): string => /^(?: {0,3}> ?)*/.exec(line)![0];

/** How a line of a list begins, behind the quotation that it stands in. */
export interface Item {
  readonly indent: string;
  /** `-`, `*` or `+`; of a number what stands behind it. */
  readonly sign: string;
  /** Null where the list has no numbers. */
  readonly number: number | null;
  /** With the spaces before and after it, and an empty box where it is a task. */
  readonly lead: string;
  readonly isTask: boolean;
}

/** @param line without the marks of its quotation */
export function itemOf(line: string): Item | null {
  const found = /^( *)(?:([-*+])|(\d{1,9})([.)]))( +(?:\[[ xX]\] +)?|$)/.exec(line);
  if (!found) return null;
  const [lead, indent = '', bullet, digits, behind, gap = ''] = found;
  const number = digits === undefined ? null : Number(digits);
  return { indent, sign: bullet ?? behind ?? '', number, lead, isTask: gap.includes('[') };
}

/** How the item after that one begins. */
export function nextLead({ indent, sign, number, isTask }: Item): string {
  const mark = number === null ? sign : `${number + 1}${sign}`;
  return `${indent}${mark} ${isTask ? '[ ] ' : ''}`;
}

/** All that stands before the words of a line: quotation, list, heading. */
export function leadOf(line: string): string {
  const quotes = quotesOf(line);
  const rest = line.slice(quotes.length);
  return quotes + (itemOf(rest)?.lead ?? /^(?:#{1,6} +)?/.exec(rest)![0]);
}
