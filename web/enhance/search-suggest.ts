import Combobox from '@github/combobox-nav';
import { place } from './place.ts';

const IDLE_MS = 180;
const SHORTEST = 3;
/** Says as much as three letters. */
const A_NUMBER = /^#?\d+$/;

interface Suggestion {
  readonly title: string;
  readonly href: string;
  readonly kind?: string;
  readonly official?: string;
  /** What else is to be known of it before it is chosen. */
  readonly note?: string;
  /** Public one, of what is chosen for a form. */
  readonly number?: number;
}

let lists = 0;

/**
 * `<search-suggest>` around a search form: names that begin with what is typed, in a list that arrows walk through and
 * Enter opens; the last one leads to all results, and how many stand before it is read aloud. Enter on none of them searches, as without it.
 * Where one is chosen for a form, names come from `data-from`; it leads to `data-to` with its number, or, with `data-chosen`, its address is
 * written into the field, and which one that is stands below.
 */
class SearchSuggestElement extends HTMLElement {
  private timer = 0;
  private asked = 0;
  private open = false;
  private input!: HTMLInputElement;
  private combobox!: Combobox;
  private readonly list = document.createElement('div');
  private readonly status = document.createElement('p');
  private readonly choice = document.createElement('p');

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search], input[type=text]');
    if (!input) return;
    this.input = input;
    this.list.id = `suggestions-${++lists}`;
    this.list.className = 'menu suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.dataset.label ?? '');
    this.status.className = 'vh';
    this.status.setAttribute('role', 'status');
    this.append(this.list, this.status);
    if (this.dataset.chosen !== undefined) {
      this.choice.className = 'small muted';
      this.choice.setAttribute('role', 'status');
      this.append(this.choice);
    }
    this.combobox = new Combobox(input, this.list, { tabInsertsSuggestions: false });
    input.addEventListener('input', () => {
      this.choice.textContent = '';
      this.untick();
      this.later();
    });
    this.closest('form')?.addEventListener('change', ({ target }) => this.chooseBelow(target));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.open) {
        event.preventDefault(); // which would empty the field
        this.close();
      } else if (event.key === 'ArrowDown' && !this.open) {
        event.preventDefault();
        void this.look();
      }
    });
    // Whoever types does not wait for this script.
    if (document.activeElement === input && input.value !== '') this.later();
    input.addEventListener('blur', () => this.close());
    // A click takes the focus first, and the list with it.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
  }

  /** What is chosen below the field is chosen for the words that stand there now, and instead of what was chosen in it. */
  private chooseBelow(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.name !== this.dataset.unticks) return;
    this.choice.textContent = '';
    const form = this.closest('form');
    const offeredFor = form?.querySelector<HTMLInputElement>('input[type=hidden][name=offeredFor]');
    if (offeredFor) offeredFor.value = this.input.value;
  }

  /** Words in the field say something else than what was chosen below it before. */
  private untick(): void {
    const { unticks } = this.dataset;
    if (unticks === undefined) return;
    const radios = this.closest('form')?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
    for (const radio of radios) if (radio.name === unticks) radio.checked = false;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(), IDLE_MS);
  }

  private async look(): Promise<void> {
    const turn = ++this.asked;
    const typed = this.input.value.trim();
    if (typed.length < SHORTEST && !A_NUMBER.test(typed)) return this.close();
    const { from } = this.dataset;
    // Addresses in the page are whole.
    const asked = from ?? place('/recherche/suggestions?q=');
    const answer = await fetch(asked + encodeURIComponent(typed)).catch(() => null);
    if (turn !== this.asked || document.activeElement !== this.input) return;
    const found = answer?.ok ? ((await answer.json()) as readonly Suggestion[]) : null;
    this.close();
    if (found && found.length > 0) this.show(found, typed);
    else if (found) this.status.textContent = this.dataset.none ?? '';
  }

  private show(found: readonly Suggestion[], typed: string): void {
    const { one = '', many = '', all } = this.dataset;
    const options = found.map((each, index) => this.option(each, index));
    this.list.replaceChildren(...options, ...(all === undefined ? [] : [this.all(typed, found.length)]));
    this.list.hidden = false;
    this.open = true;
    this.combobox.start();
    this.status.textContent = found.length === 1 ? one : many.replace('{count}', String(found.length));
  }

  private option(each: Suggestion, index: number): HTMLElement {
    const { kind, title, official = '', note } = each;
    const option = this.choosing(each, index);
    const name = document.createElement('span');
    name.textContent = title;
    if (this.dataset.lang) name.lang = this.dataset.lang;
    option.append(name);
    const label = note ?? this.getAttribute(`data-kind-${kind}`);
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

  /** What is pressed: it leads to what was found, or to what is done with it, or writes it into the field. */
  private choosing(found: Suggestion, index: number): HTMLElement {
    const { to, chosen } = this.dataset;
    if (to !== undefined) return this.leadingTo(to.replace('{number}', String(found.number)), index);
    if (chosen === undefined) return this.leadingTo(place(found.href), index);
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.addEventListener('click', () => {
      this.close();
      this.input.value = place(found.href);
      this.untick();
      this.choice.textContent = chosen.replace('{title}', () => found.title);
    });
    return this.asOption(button, index);
  }

  /** Where Enter leads as well, for who walks through the list. */
  private all(typed: string, index: number): HTMLElement {
    const option = this.leadingTo(place(`/recherche?q=${encodeURIComponent(typed)}`), index);
    option.className = 'suggestions__all';
    option.textContent = (this.dataset.all ?? '').replace('{typed}', () => typed);
    return option;
  }

  private leadingTo(href: string, index: number): HTMLAnchorElement {
    return this.asOption(Object.assign(document.createElement('a'), { href }), index);
  }

  private asOption<E extends HTMLElement>(option: E, index: number): E {
    option.id = `${this.list.id}-${index}`;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    return option;
  }

  private close(): void {
    if (this.open) this.combobox.stop();
    this.open = false;
    this.list.hidden = true;
    this.status.textContent = '';
  }
}

export function enhanceSearch(): void {
  if (!customElements.get('search-suggest')) customElements.define('search-suggest', SearchSuggestElement);
}
