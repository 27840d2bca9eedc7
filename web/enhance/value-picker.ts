import { bare, toldOf } from './bare-words.ts';
import { insertText } from './insert-text.ts';

/** Texts that may cite a value. */
const TEXTS = 'textarea[name=body], textarea[name=variantBodies]';

/** `<value-picker>`: typing finds values; a press puts the citation where one wrote last. */
class ValuePickerElement extends HTMLElement {
  private area: HTMLTextAreaElement | null = null;

  connectedCallback(): void {
    const form = this.closest('form');
    this.area = form?.querySelector<HTMLTextAreaElement>(TEXTS) ?? null;
    form?.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLTextAreaElement && target.matches(TEXTS)) this.area = target;
    });
    if (this.area)
      for (const button of this.querySelectorAll<HTMLButtonElement>('[data-cite]')) this.offer(button);
    this.enhanceFinding();
  }

  private offer(button: HTMLButtonElement): void {
    button.hidden = false;
    button.addEventListener('click', () => this.area && insertText(this.area, button.dataset['cite'] ?? ''));
  }

  private enhanceFinding(): void {
    const find = this.querySelector<HTMLElement>('[data-find]');
    const input = find?.querySelector('input');
    if (!find || !input) return;
    find.hidden = false;
    input.addEventListener('input', (event) => {
      event.stopPropagation(); // nothing of the form has changed
      this.show(bare(input.value));
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault();
    });
  }

  private show(words: string): void {
    const rows = [...this.querySelectorAll<HTMLLIElement>('li')];
    for (const row of rows) row.hidden = !bare(row.textContent ?? '').includes(words);
    const found = rows.filter((row) => !row.hidden).length;
    this.querySelector('#values-found')!.textContent = words === '' ? '' : toldOf(this.dataset, found);
  }
}

export function enhanceValuePicking(): void {
  if (!customElements.get('value-picker')) customElements.define('value-picker', ValuePickerElement);
}
