import { draftOf } from './forgotten-drafts.ts';
import { pathTo } from './path-to.ts';
import {
  type Field,
  fieldsNamed,
  fillIn,
  isOvertaken,
  isUntouched,
  isWritten,
  type Kept,
  keptFrom,
} from './unsent-fields.ts';

/** Before the name of a version, among what is kept of a form; no field is called so. */
const SEEN = ' ';
const OFFERED = '[data-came-back=offered]';

/**
 * What somebody typed in a form and did not send waits in this tab: whoever follows a link finds it again when they come back, and may leave
 * it. Forms that another script sends are empty afterwards, so that nothing of them waits.
 */
export function enhanceUnsentWords(): void {
  const sent = new WeakSet<HTMLFormElement>();
  for (const form of forms()) bringBack(form);
  const keepAll = () => {
    for (const form of forms()) keep(form, sent.has(form));
  };
  // Heard last of all, when it is known whether the browser sends it.
  document.addEventListener('submit', ({ target, defaultPrevented }) => {
    if (target instanceof HTMLFormElement && !defaultPrevented) sent.add(target);
  });
  document.addEventListener('input', ({ target }) => {
    const form = (target as Element).closest('form');
    if (form) sent.delete(form);
  });
  window.addEventListener('pagehide', keepAll);
  document.addEventListener('visibilitychange', () => document.hidden && keepAll());
}

const forms = (): readonly HTMLFormElement[] =>
  [...document.querySelectorAll<HTMLFormElement>('form[data-unsent]')].filter((form) =>
    form.querySelector('textarea'),
  );

/** The same form has the same words on every page where it stands. */
const keyOf = (form: HTMLFormElement): string =>
  draftOf(form.dataset.unsent ?? '', `${form.dataset.of ?? pathTo(form)}#${form.id}`);

/** Versions of what the words were written about: who takes them up again is told where another changed it since. */
const seenIn = (form: HTMLFormElement): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[data-seen]'),
];

function keep(form: HTMLFormElement, isSent: boolean): void {
  const kept = isSent ? null : keptFrom(fieldsNamed(form), form.dataset.begun !== undefined);
  // What is offered and was neither taken nor left is offered again.
  if (!isSent && kept === null && form.querySelector(OFFERED)) return;
  const seen = seenIn(form).map(({ name, value }) => [`${SEEN}${name}`, { value }]);
  try {
    if (kept === null) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify({ ...kept, ...Object.fromEntries(seen) }));
  } catch {
    // A full or forbidden store: the text is still in the page.
  }
}

/**
 * Nothing takes the place of what the page brings, or the browser brought back itself. Words that were written over others than those that
 * stand there now are offered: a form that knows of no version would save them over what another wrote meanwhile.
 */
function bringBack(form: HTMLFormElement): void {
  if (form.dataset.begun !== undefined) return;
  const fields = fieldsNamed(form);
  if (!fields.every(([, field]) => !isWritten(field) || isUntouched(field))) return;
  const kept = keptOf(form);
  const back = fields.flatMap(([name, field]) => {
    const its = kept[name];
    return its?.value === undefined ? [] : [{ field, its }];
  });
  if (back.length === 0) return;
  const knowsVersion = seenIn(form).length > 0;
  if (!knowsVersion && back.some(({ field, its }) => isOvertaken(field, its))) return offer(form, back);
  if (fill(form, back)) seeAsBefore(form, kept);
}

type Back = readonly { readonly field: Field; readonly its: Kept }[];

/** @returns whether anything is other than the page brought it */
function fill(form: HTMLFormElement, back: Back): boolean {
  for (const { field, its } of back) fillIn(field, its);
  const changed = back.filter(({ field }) => !isUntouched(field)).map(({ field }) => field);
  for (const field of changed) field.closest('details')?.setAttribute('open', '');
  const first = changed.find(isWritten) ?? changed[0];
  if (first) tell(form, first, form.dataset.back ?? '');
  return first !== undefined;
}

/** Hidden fields do not go back by themselves. */
function seeAsBefore(form: HTMLFormElement, kept: Readonly<Record<string, Kept | undefined>>): void {
  for (const field of seenIn(form)) {
    const { name, value } = field;
    field.value = kept[`${SEEN}${name}`]?.value ?? value;
    form.addEventListener('reset', () => (field.value = value));
  }
}

function keptOf(form: HTMLFormElement): Readonly<Record<string, Kept | undefined>> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}') as Record<string, Kept>;
  } catch {
    return {};
  }
}

/** Says that there are such words, and brings them back to who takes them. */
function offer(form: HTMLFormElement, back: Back): void {
  const line = tell(form, back[0]!.field, form.dataset.offer ?? '');
  line.dataset.cameBack = 'offered';
  const take = buttonOf('button', form.dataset.take ?? '');
  line.append(' ', take);
  take.addEventListener('click', () => {
    line.remove();
    fill(form, back);
    back[0]!.field.focus();
  });
}

/** Says whose words these are, and lets go of them: the field is there to write something else. A script that sends them takes the line away. */
function tell(form: HTMLFormElement, field: Field, words: string): HTMLElement {
  const line = Object.assign(document.createElement('p'), { className: 'small muted' });
  line.setAttribute('role', 'status');
  line.dataset.cameBack = '';
  form.prepend(line);
  line.append(`${words} `, buttonOf('reset', form.dataset.leave ?? ''));
  form.addEventListener('reset', () => {
    if (line.contains(document.activeElement)) field.focus();
    line.remove();
  });
  return line;
}

function buttonOf(type: 'button' | 'reset', words: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type, className: 'linklike' });
  button.textContent = words;
  return button;
}
