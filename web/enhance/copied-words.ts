import { toast } from './toast.ts';

/** Buttons beside words that are worth copying put these into the clipboard, and say so; where there is none, they stay hidden. */
export function enhanceCopiedWords(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    const words = document.getElementById(button.dataset.copies ?? '');
    if (!words) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(words.textContent ?? '').then(
        () => toast(button.dataset.copied ?? ''),
        () => getSelection()?.selectAllChildren(words),
      );
    });
  }
}
