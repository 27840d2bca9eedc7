import { insertText } from './insert-text.ts';

/** Buttons with a text ready (`data-insert`) put it where the caret of their form's text is, instead of on a page of its own. */
export function enhanceReadyTexts(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-insert]');
    const area = button?.form?.querySelector<HTMLTextAreaElement>('textarea[name=body]');
    if (!button || !area) return;
    event.preventDefault();
    const before = area.value.slice(0, area.selectionStart);
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    insertText(area, `${gap}${button.dataset['insert'] ?? ''}\n\n`);
  });
}
