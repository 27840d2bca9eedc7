/** Members that one text may mention. */
export const MAX_MENTIONS = 50;
const MENTION = /(?<![\p{L}\p{N}_@/.\\-])@([a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?)(?!-?[\p{L}\p{N}_@])/giu;

/** A stretch of text, and the handle when it mentions somebody. */
interface MentionPart {
  readonly text: string;
  readonly handle?: string;
}

/** Cuts `text` at its mentions; the texts of the parts make the text again. */
export function cutAtMentions(text: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let from = 0;
  for (const found of text.matchAll(MENTION)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index) });
    parts.push({ text: found[0], handle: found[1]?.toLowerCase() });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}

/** Handles that `markdown` may mention, lower case, each once, at most 50. */
export function handlesIn(markdown: string): string[] {
  const handles = new Set<string>();
  for (const found of markdown.matchAll(MENTION)) {
    if (found[1] !== undefined) handles.add(found[1].toLowerCase());
    if (handles.size === MAX_MENTIONS) break;
  }
  return [...handles];
}
