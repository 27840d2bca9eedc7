/** Puts text where the caret is, in a way that the browser's undo knows, and tells those who listen. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // Deprecated, and still the only insertion that Ctrl+Z takes back.
  if (!document.execCommand('insertText', false, text)) {
    area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** Replaces one passage wherever it stands by now. */
export function replaceText(area: HTMLTextAreaElement, before: string, after: string): void {
  const at = area.value.indexOf(before);
  if (at < 0) return;
  area.setRangeText(after, at, at + before.length, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
