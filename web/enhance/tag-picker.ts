import { bare, toldOf } from './bare-words.ts';

/** `<tag-picker>`: typing finds tags; what is ticked stays in sight. */
class TagPickerElement extends HTMLElement {
  private readonly boxes: HTMLLabelElement[] = [];
  private most: ReadonlySet<HTMLLabelElement> = new Set();

  connectedCallback(): void {
    const place = this.querySelector<HTMLElement>('[data-boxes]');
    const find = this.querySelector<HTMLElement>('[data-find]');
    const input = find?.querySelector('input');
    if (!place || !find || !input || this.boxes.length > 0) return;
    this.boxes.push(...this.querySelectorAll<HTMLLabelElement>('label.check'));
    if (this.boxes.length <= Number(this.dataset.inSight)) return;
    this.most = new Set(place.querySelectorAll<HTMLLabelElement>('label.check'));
    place.append(...this.boxes);
    this.querySelector('[data-others]')?.remove();
    find.hidden = false;
    input.addEventListener('input', (event) => {
      event.stopPropagation(); // nothing of the form has changed
      this.show(input.value);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      this.tickTheOnlyOne(input);
    });
    this.show('');
  }

  private show(typed: string): void {
    const words = bare(typed);
    let found = 0;
    for (const box of this.boxes) {
      const fits = words === '' ? this.most.has(box) : bare(box.textContent ?? '').includes(words);
      if (fits && words !== '') found += 1;
      box.hidden = !fits && !box.querySelector('input')!.checked;
    }
    this.querySelector('#tags-found')!.textContent = words === '' ? '' : toldOf(this.dataset, found);
  }

  private tickTheOnlyOne(input: HTMLInputElement): void {
    const words = bare(input.value);
    const fitting = this.boxes.filter((box) => bare(box.textContent ?? '').includes(words));
    const exact = fitting.find((box) => bare(box.textContent ?? '') === words);
    const only = exact ?? (fitting.length === 1 ? fitting[0] : undefined);
    if (words === '' || !only) return;
    only.querySelector('input')!.click();
    input.value = '';
    this.show('');
  }
}

export function enhanceTagPicking(): void {
  if (!customElements.get('tag-picker')) customElements.define('tag-picker', TagPickerElement);
}
