import { insertText } from '../insert-text.ts';
import type { Stretch, Writing } from './writing.ts';

/** Makes the writing of the field this one, in one step that the browser's undo takes back. */
export function apply(area: HTMLTextAreaElement, { text, start, end }: Writing): void {
  const { from, to, by } = differing(area.value, text);
  area.focus();
  if (from !== to || by !== '') {
    area.setSelectionRange(from, to);
    insertText(area, by);
  }
  area.setSelectionRange(start, end);
}

/** What of the former text gives way to what, and nothing besides. */
export function differing(former: string, text: string): Stretch & { readonly by: string } {
  const shorter = Math.min(former.length, text.length);
  let from = 0;
  while (from < shorter && former[from] === text[from]) from += 1;
  let same = 0;
  while (same < shorter - from && former.at(-1 - same) === text.at(-1 - same)) same += 1;
  return { from, to: former.length - same, by: text.slice(from, text.length - same) };
}
