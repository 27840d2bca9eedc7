import Combobox from '@github/combobox-nav';
import { place } from './place.ts';

const IDLE_MS = 180;
const SHORTEST = 3;

interface Suggestion {
  readonly kind: string;
  readonly title: string;
  readonly href: string;
  readonly official: string;
}

let lists = 0;

/**
 * `<search-suggest>` around a search form: names that begin with what is typed, in a list that arrows walk through and
 * Enter opens; the last one leads to all results, and how many stand before it is read aloud. Enter on none of them searches, as without it.
 */
class SearchSuggestElement extends HTMLElement {
  private timer = 0;
  private asked = 0;
  private open = false;
  private readonly list = document.createElement('div');
  private readonly status = document.createElement('p');

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[name=q]');
    if (!input) return;
    this.list.id = `suggestions-${++lists}`;
    this.list.className = 'menu suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.dataset.label ?? '');
    this.status.className = 'vh';
    this.status.setAttribute('role', 'status');
    this.append(this.list, this.status);
    const combobox = new Combobox(input, this.list, { tabInsertsSuggestions: false });
    input.addEventListener('input', () => this.later(input, combobox));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.open) {
        event.preventDefault(); // which would empty the field
        this.close(combobox);
      } else if (event.key === 'ArrowDown' && !this.open) {
        event.preventDefault();
        void this.look(input, combobox);
      }
    });
    // Whoever types does not wait for this script.
    if (document.activeElement === input && input.value !== '') this.later(input, combobox);
    input.addEventListener('blur', () => this.close(combobox));
    // A click takes the focus first, and the list with it.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  private later(input: HTMLInputElement, combobox: Combobox): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(input, combobox), IDLE_MS);
  }

  private async look(input: HTMLInputElement, combobox: Combobox): Promise<void> {
    const turn = ++this.asked;
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return this.close(combobox);
    const answer = await fetch(place(`/recherche/suggestions?q=${encodeURIComponent(typed)}`)).catch(
      () => null,
    );
    if (turn !== this.asked || document.activeElement !== input) return;
    const found = answer?.ok ? ((await answer.json()) as readonly Suggestion[]) : null;
    this.close(combobox);
    if (found && found.length > 0) this.show(found, typed, combobox);
    else if (found) this.status.textContent = this.dataset.none ?? '';
  }

  private show(found: readonly Suggestion[], typed: string, combobox: Combobox): void {
    const { one = '', many = '' } = this.dataset;
    const options = found.map((each, index) => this.option(each, index));
    this.list.replaceChildren(...options, this.all(typed, found.length));
    this.list.hidden = false;
    this.open = true;
    combobox.start();
    this.status.textContent = found.length === 1 ? one : many.replace('{count}', String(found.length));
  }

  private option({ kind, title, href, official }: Suggestion, index: number): HTMLElement {
    const option = this.leadingTo(place(href), index);
    const name = document.createElement('span');
    name.textContent = title;
    if (this.dataset.lang) name.lang = this.dataset.lang;
    option.append(name);
    const label = this.getAttribute(`data-kind-${kind}`);
    if (label) {
      const what = document.createElement('span');
      what.className = 'small muted';
      what.textContent = label;
      option.append(what);
    }
    const mark = this.querySelector<HTMLTemplateElement>(`template[data-official="${CSS.escape(official)}"]`);
    if (mark) option.append(mark.content.cloneNode(true));
    return option;
  }

  /** Where Enter leads as well, for who walks through the list. */
  private all(typed: string, index: number): HTMLElement {
    const option = this.leadingTo(place(`/recherche?q=${encodeURIComponent(typed)}`), index);
    option.className = 'suggestions__all';
    option.textContent = (this.dataset.all ?? '').replace('{typed}', () => typed);
    return option;
  }

  private leadingTo(href: string, index: number): HTMLAnchorElement {
    const option = document.createElement('a');
    option.id = `${this.list.id}-${index}`;
    option.href = href;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    return option;
  }

  private close(combobox: Combobox): void {
    if (this.open) combobox.stop();
    this.open = false;
    this.list.hidden = true;
    this.status.textContent = '';
  }
}

export function enhanceSearch(): void {
  if (!customElements.get('search-suggest')) customElements.define('search-suggest', SearchSuggestElement);
}
