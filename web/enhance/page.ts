import { toast } from './toast.ts';

/** Links that are worth copying put their address into the clipboard; the word after it comes from the link. */
export function enhanceCopying(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(
      () => toast(link.dataset.copy ?? ''),
      () => location.assign(link.href),
    );
    link.closest('details')?.removeAttribute('open');
  });
}

/** An open menu closes with Escape, when one looks elsewhere, and when it has led elsewhere in the page. */
export function enhanceMenus(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>('details.drop[open]');
  document.addEventListener('click', ({ target }) => {
    const hasLed = (target as Element).closest('a[href^="#"]') !== null;
    for (const menu of open()) if (hasLed || !menu.contains(target as Node)) menu.open = false;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      if (menu.contains(document.activeElement)) menu.querySelector('summary')?.focus();
      menu.open = false;
    }
  });
}

/** Counters under fields count along. */
export function enhanceCounters(part: ParentNode = document): void {
  for (const counter of part.querySelectorAll<HTMLElement>('[data-counts]')) {
    const field = document.getElementById(counter.dataset.counts ?? '');
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const limit = counter.textContent ?? '';
    field.addEventListener('input', () => {
      counter.textContent = field.value === '' ? limit : `${[...field.value].length} / ${field.maxLength}`;
    });
  }
}
