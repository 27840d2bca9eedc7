/** Characters of an excerpt as the queries cut it. */
export const EXCERPT = 200;

/** A text that was cut at `length` characters, or is longer, ends on its last whole word with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length < length) return text;
  const cut = text.slice(0, length);
  const space = cut.search(/\s\S*$/);
  return `${(space > length / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
