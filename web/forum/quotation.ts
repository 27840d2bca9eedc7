const MAX_QUOTED = 1_200;

/**
 * The Markdown that quotes a post: a block quote whose first line links to it. Long texts are cut on a word.
 * @param wrote "Plume a écrit", in the reader's language
 */
export function quotation(post: { id: string; plain: string | null }, wrote: string): string {
  const text = shortened((post.plain ?? '').trim(), MAX_QUOTED);
  const lines = text.split('\n').map((line) => (line === '' ? '>' : `> ${line}`));
  return `> [${wrote.replaceAll(/[[\]]/g, '')}](/reponses/${post.id})\n>\n${lines.join('\n')}\n\n`;
}

/** The first words, with an ellipsis where something is missing. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max / 2 ? space : max).trimEnd()}…`;
}
