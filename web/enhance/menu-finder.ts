import { bare, toldOf } from './bare-words.ts';

/**
 * `<menu-finder>`: typing shows the lines in which every word is found, whichever group they stand in; the arrows walk through them,
 * Enter opens the first, Escape gives the whole menu back.
 */
class MenuFinderElement extends HTMLElement {
  private input: HTMLInputElement | null = null;
  /** Which groups were open before anything was typed. */
  private wereOpen: readonly HTMLDetailsElement[] | null = null;

  connectedCallback(): void {
    const find = this.querySelector<HTMLElement>('[data-find]');
    this.input = find?.querySelector('input') ?? null;
    if (!find || !this.input) return;
    find.hidden = false;
    this.input.addEventListener('input', () => this.show());
    this.addEventListener('keydown', (event) => this.press(event));
  }

  private get groups(): readonly HTMLDetailsElement[] {
    return [...this.querySelectorAll('details')];
  }

  private get lines(): readonly HTMLLIElement[] {
    return [...this.querySelectorAll('li')];
  }

  private get links(): readonly HTMLAnchorElement[] {
    return this.lines
      .filter(({ hidden }) => !hidden)
      .flatMap((line) => [...line.querySelectorAll('a')])
      .filter((link) => link.checkVisibility());
  }

  private show(): void {
    const words = bare(this.input?.value ?? '')
      .split(' ')
      .filter(Boolean);
    const isAsked = words.length > 0;
    if (isAsked) this.wereOpen ??= this.groups.filter(({ open }) => open);
    for (const line of this.lines) line.hidden = !says(line, words);
    for (const group of this.groups) {
      group.hidden = group.querySelector('li:not([hidden])') === null;
      group.open = isAsked || (this.wereOpen ?? []).includes(group);
    }
    if (!isAsked) this.wereOpen = null;
    const found = this.lines.filter(({ hidden }) => !hidden).length;
    this.querySelector('[role=status]')!.textContent = isAsked ? toldOf(this.dataset, found) : '';
  }

  private press(event: KeyboardEvent): void {
    const { key, target } = event;
    const isTyping = target === this.input;
    const links = this.links;
    const place = links.indexOf(target as HTMLAnchorElement);
    if (key === 'Escape' && (isTyping || place >= 0) && this.input?.value) {
      this.input.value = '';
      this.show();
      this.input.focus();
    } else if (key === 'ArrowDown' && (isTyping || place >= 0)) links[place + 1]?.focus();
    else if (key === 'ArrowUp' && place >= 0) (place === 0 ? this.input : links[place - 1])?.focus();
    else if (key === 'Enter' && isTyping && this.input?.value) links[0]?.click();
    else return;
    event.preventDefault();
  }
}

/** In its own words or in those of its group. */
function says(line: HTMLElement, words: readonly string[]): boolean {
  const group = line.closest('details')?.querySelector('summary')?.firstChild?.textContent ?? '';
  const said = bare(`${line.textContent} ${group}`);
  return words.every((word) => said.includes(word));
}

/** Makes the field of `<menu-finder>` work. Safe to call twice. */
export function enhanceMenuFinding(): void {
  if (!customElements.get('menu-finder')) customElements.define('menu-finder', MenuFinderElement);
}
