import { pageAt } from './fetched-page.ts';
import { place } from './place.ts';
import type { Shortcut } from './shortcut-for.ts';
import { stepFrom } from './step-from.ts';

const linkTo = (path: string): string => `a[href="${path}"]`;

/** What pages offer already, the best first: where a page has none of it, the key does nothing. */
const LINKS = {
  home: ['.site-header .org'],
  notifications: [linkTo(place('/notifications'))],
  messages: [linkTo(place('/messages')), linkTo(place('/salons'))],
  ask: [linkTo(place('/questions/nouvelle'))],
} as const;
const SEARCHED_IN = ['.site-header input[type=search]', 'main search-suggest input[type=search]'];
const SEARCH = linkTo(place('/recherche'));
const ANSWERED_IN = [
  '[aria-labelledby=repondre] textarea',
  '#ecrire textarea',
  '[aria-labelledby=repondre] a.btn',
];
/** A reply in a topic; a topic in a list. */
const POSTS = 'main article.post';
const ROWS = 'main .q';
const HELP = 'a[data-shortcuts]';
const DIALOG = 'dialog-raccourcis';
/** So far under the top of the window somebody reads. */
const READ_AT = 80;

/** Does what a key is for. */
export function carryOut(shortcut: Shortcut): void {
  if (shortcut === 'help') void showHelp();
  else if (shortcut === 'search') search();
  else if (shortcut === 'reply') reply();
  else if (shortcut === 'next') walk(1);
  else if (shortcut === 'previous') walk(-1);
  else follow(LINKS[shortcut]);
}

const first = <T extends HTMLElement>(selectors: readonly string[], isIt: (one: T) => boolean): T | null =>
  selectors.flatMap((each) => [...document.querySelectorAll<T>(each)]).find(isIt) ?? null;

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

/** Menus that are closed hold links too. */
function follow(selectors: readonly string[]): void {
  first<HTMLAnchorElement>(selectors, () => true)?.click();
}

function search(): void {
  const field = first<HTMLInputElement>(SEARCHED_IN, isSeen);
  if (!field) return follow([SEARCH]);
  field.focus();
  field.select();
}

/** Of the reply that has the focus; of the topic otherwise, or of the channel. */
function reply(): void {
  const post = document.activeElement?.closest(POSTS);
  const link = post?.querySelector<HTMLAnchorElement>('a[href*="repondre="]');
  if (link) return link.click();
  const field = first(ANSWERED_IN, isSeen);
  field?.focus({ preventScroll: true });
  // What was kept of an answer goes on at its end; where somebody wrote already, where they were.
  if (field instanceof HTMLTextAreaElement && field.selectionEnd === 0)
    field.setSelectionRange(field.value.length, field.value.length);
  field?.scrollIntoView({ block: 'center' });
}

function walk(way: 1 | -1): void {
  const posts = seenOf(POSTS);
  const places = posts.length > 0 ? posts : seenOf(ROWS);
  const held = places.findIndex((each) => each.contains(document.activeElement));
  const tops = places.map((each) => each.getBoundingClientRect().top - READ_AT);
  const next = places[stepFrom(tops, held, way) ?? -1];
  if (!next) return;
  const focused = next.querySelector<HTMLElement>('.q__title a') ?? next;
  if (focused === next) next.tabIndex = -1;
  focused.focus({ preventScroll: true });
  next.scrollIntoView({ block: posts.length > 0 ? 'start' : 'nearest' });
}

const seenOf = (selector: string): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);

/** The chapter of the help that tells of them, over the page; the chapter itself where it cannot be had. */
async function showHelp(): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>(HELP);
  if (!link) return;
  const dialog = document.getElementById(DIALOG) ?? (await dialogOf(link));
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  else link.click();
}

async function dialogOf(link: HTMLAnchorElement): Promise<HTMLDialogElement | null> {
  const guide = (await pageAt(link.href))?.querySelector('main .guide');
  if (!guide) return null;
  guide.querySelector('.guide__sections')?.remove();
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog dialog--guide';
  dialog.id = DIALOG;
  const title = document.createElement('h2');
  title.className = 'dialog__title';
  title.id = `${DIALOG}-titre`;
  title.textContent = link.textContent;
  dialog.setAttribute('aria-labelledby', title.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn';
  close.autofocus = true;
  close.textContent = link.dataset.shortcuts ?? '';
  close.addEventListener('click', () => dialog.close());
  dialog.append(title, close, document.importNode(guide, true));
  document.body.append(dialog);
  return dialog;
}
