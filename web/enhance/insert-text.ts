/** Puts text where the caret is, in a way that the browser's undo knows, and tells those who listen. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // Deprecated, and still the only insertion that Ctrl+Z takes back.
  const isDone =
    text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (!isDone) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Puts a paragraph of its own where the caret is. */
export function insertBlock(area: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = area;
  insertText(area, asBlock(value.slice(0, selectionStart), text, value.slice(selectionEnd)));
}

/** The text with the blank lines that it needs between what stands before and after it. */
export function asBlock(before: string, text: string, after: string): string {
  const above = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - /\n*$/.exec(before)![0].length));
  const below = '\n'.repeat(Math.max(0, 2 - /^\n*/.exec(after)![0].length));
  return above + text + below;
}
