import { readyToSay, sayAloud } from './said-aloud.ts';
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

/** Counters under fields count along; that a text is too long is said aloud, once, as it becomes so. */
export function enhanceCounters(part: ParentNode = document): void {
  for (const counter of part.querySelectorAll<HTMLElement>('[data-counts]')) {
    const field = document.getElementById(counter.dataset.counts ?? '');
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const limit = counter.textContent ?? '';
    const isQuiet = counter.hidden;
    const max = Number(counter.dataset.max);
    readyToSay();
    const count = () => {
      const { length } = [...field.value];
      const [isOver, wasOver] = [length > max, counter.dataset.over !== undefined];
      counter.toggleAttribute('data-over', isOver);
      counter.hidden = isQuiet && !isOver;
      if (isOver) counter.textContent = (counter.dataset.tooLong ?? '').replace('{length}', String(length));
      else counter.textContent = length === 0 ? limit : `${length} / ${max}`;
      if (isOver && !wasOver) sayAloud(counter.textContent);
    };
    field.addEventListener('input', count);
    // What came back refused is told as it stands.
    if ([...field.value].length > max) count();
  }
}
