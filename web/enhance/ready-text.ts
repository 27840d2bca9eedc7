import { insertText } from './insert-text.ts';

const PATIENCE_MS = 10_000;

/**
 * Buttons with a text ready (`data-from`, where it is read) put it where the caret of their form's text is, instead of on a page of its
 * own, which does it where the text does not come.
 */
export function enhanceReadyTexts(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-from]');
    const area = button?.form?.querySelector<HTMLTextAreaElement>('textarea[name=body]');
    if (!button || !area) return;
    event.preventDefault();
    void put(button, area);
  });
}

async function put(button: HTMLButtonElement, area: HTMLTextAreaElement): Promise<void> {
  const text = await textAt(button.dataset.from ?? '');
  if (text === null) {
    button.form?.requestSubmit(button);
    return;
  }
  const before = area.value.slice(0, area.selectionStart);
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  insertText(area, `${gap}${text}\n\n`);
}

/** As it stands now, and not as it was when the page was opened. */
async function textAt(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? ((await answer.json()) as { body: string }).body : null;
  } catch {
    return null;
  }
}
