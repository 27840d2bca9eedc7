import '@github/text-expander-element';
import { place } from './place.ts';

interface Person {
  readonly handle: string;
  readonly pseudonym: string;
}

let lists = 0;

/** `@` and a few letters offer members to mention. */
export function offerMentions(area: HTMLTextAreaElement, label: string): void {
  const expander = document.createElement('text-expander');
  expander.setAttribute('keys', '@');
  // It looks for its textarea when it enters the page, so that goes in first; moving it takes the focus away.
  const focused = document.activeElement === area;
  const place = document.createComment('');
  area.replaceWith(place);
  expander.append(area);
  place.replaceWith(expander);
  if (focused) area.focus();
  // A list that comes late is not shown over that of what was typed since.
  let newest: Promise<Found>;
  expander.addEventListener('text-expander-change', (event) => {
    const { provide, text } = (event as CustomEvent<{ provide(found: Promise<Found>): void; text: string }>)
      .detail;
    narrow(expander, text);
    const list = found(text, label);
    newest = list;
    provide(list.then(() => newest));
  });
  expander.addEventListener('text-expander-value', (event) => {
    const { detail } = event as CustomEvent<{ item: HTMLElement; value: string }>;
    detail.value = `@${detail.item.dataset.handle ?? ''}`;
  });
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** While the next list is on its way, Enter picks nobody whom what is typed by now does not name. */
function narrow(expander: HTMLElement, text: string): void {
  const options = [...expander.querySelectorAll<HTMLElement>('[role="option"]')];
  const isNamed = ({ textContent, dataset }: HTMLElement) =>
    [textContent, dataset.handle].some((name) => plain(name ?? '').includes(plain(text)));
  const left = options.filter(isNamed);
  for (const option of options) if (!left.includes(option)) option.remove();
  if (left[0] && !left.some((option) => option.ariaSelected === 'true')) {
    left[0].ariaSelected = 'true';
    expander.querySelector('textarea')?.setAttribute('aria-activedescendant', left[0].id);
  }
}

type Found = { readonly matched: boolean; readonly fragment?: HTMLElement };

async function found(text: string, label: string): Promise<Found> {
  if (text === '') return { matched: false };
  const answer = await fetch(place(`/mentions?q=${encodeURIComponent(text)}`));
  if (!answer.ok) return { matched: false };
  const people = (await answer.json()) as readonly Person[];
  if (people.length === 0) return { matched: false };
  const list = document.createElement('ul');
  list.className = 'menu mentions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  lists += 1;
  people.forEach(({ handle, pseudonym }, index) => {
    const item = document.createElement('li');
    item.id = `mention-${lists}-${index}`;
    item.setAttribute('role', 'option');
    item.dataset.handle = handle;
    item.textContent = pseudonym;
    list.append(item);
  });
  return { matched: true, fragment: list };
}
