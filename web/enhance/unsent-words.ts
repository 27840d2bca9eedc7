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

/** Before the name of what is carried along, among what is kept of a form; no field is called so. */
const SEEN = ' ';

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

/** Words that were kept before their form knew of versions came without one. */
const knowsWhatWasSeen = (form: HTMLFormElement, kept: Words): boolean =>
  seenIn(form).length > 0 && seenIn(form).every(({ name }) => kept[`${SEEN}${name}`] !== undefined);

/** With them, what else its page carries along and one's choices go with. */
const carriedIn = (form: HTMLFormElement): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[data-seen], input[data-carried]'),
];

/** What was kept of a form, by the names of its fields. */
type Words = Readonly<Record<string, Kept | undefined>>;

/** Words that are offered, and were neither taken nor left: they wait beside what is typed in their stead. */
const offered = new WeakMap<HTMLFormElement, readonly Words[]>();
const offeredTo = (form: HTMLFormElement): readonly Words[] => offered.get(form) ?? [];
const offersKeyOf = (form: HTMLFormElement): string => `${keyOf(form)} offered`;

function keep(form: HTMLFormElement, isSent: boolean): void {
  const kept = isSent ? null : keptFrom(fieldsNamed(form), form.dataset.begun !== undefined);
  const seen = carriedIn(form).map(({ name, value }) => [`${SEEN}${name}`, { value }]);
  const offers = offeredTo(form);
  store(keyOf(form), kept && { ...kept, ...Object.fromEntries(seen) });
  store(offersKeyOf(form), offers.length === 0 ? null : offers);
}

function store(key: string, words: object | null): void {
  try {
    if (words === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(words));
  } catch {
    // A full or forbidden store: the text is still in the page.
  }
}

function stored<T>(key: string, none: T): T {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? none;
  } catch {
    return none;
  }
}

/**
 * Nothing takes the place of what the page brings, or the browser brought back itself. Words that were written over others than those that
 * stand there now are offered: a form that knows of no version would save them over what another wrote meanwhile.
 */
function bringBack(form: HTMLFormElement): void {
  const before = stored<readonly Words[]>(offersKeyOf(form), []);
  offered.set(form, before);
  if (form.dataset.begun !== undefined) return;
  if (!fieldsNamed(form).every(([, field]) => !isWritten(field) || isUntouched(field))) return;
  const kept = stored<Words>(keyOf(form), {});
  const back = backIn(form, kept);
  const isLate = !knowsWhatWasSeen(form, kept) && back.some(({ field, its }) => isOvertaken(field, its));
  for (const words of before) offer(form, words);
  if (isLate) addOffer(form, kept);
  else if (back.length > 0 && fill(form, back)) seeAsBefore(form, kept);
}

type Back = readonly { readonly field: Field; readonly its: Kept }[];

const backIn = (form: HTMLFormElement, kept: Words): Back =>
  fieldsNamed(form).flatMap(([name, field]) => {
    const its = kept[name];
    return its?.value === undefined ? [] : [{ field, its }];
  });

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
function seeAsBefore(form: HTMLFormElement, kept: Words): void {
  for (const field of carriedIn(form)) {
    const { name, value } = field;
    field.value = kept[`${SEEN}${name}`]?.value ?? value;
    form.addEventListener('reset', () => (field.value = value));
  }
}

function addOffer(form: HTMLFormElement, words: Words): void {
  offered.set(form, [...offeredTo(form), words]);
  offer(form, words);
}

/** Says that there are such words, and brings them back to who takes them: what is typed by then is offered in their stead. */
function offer(form: HTMLFormElement, words: Words): void {
  const [first] = backIn(form, words);
  if (!first) return;
  const line = lineOf(form, form.dataset.offer ?? '');
  line.dataset.cameBack = 'offered';
  const [leave, take] = [
    buttonOf('button', form.dataset.leave ?? ''),
    buttonOf('button', form.dataset.take ?? ''),
  ];
  line.append(leave, ' ', take);
  const letGo = () => {
    offered.set(
      form,
      offeredTo(form).filter((one) => one !== words),
    );
    line.remove();
    first.field.focus();
  };
  leave.addEventListener('click', letGo);
  take.addEventListener('click', () => {
    const typed = keptFrom(fieldsNamed(form), false);
    letGo();
    if (typed) form.reset();
    fill(form, backIn(form, words));
    if (typed) addOffer(form, typed);
  });
}

/** Says whose words these are, and lets go of them: the field is there to write something else. A script that sends them takes the line away. */
function tell(form: HTMLFormElement, field: Field, words: string): void {
  const line = lineOf(form, words);
  line.append(buttonOf('reset', form.dataset.leave ?? ''));
  form.addEventListener('reset', () => {
    if (line.contains(document.activeElement)) field.focus();
    line.remove();
  });
}

function lineOf(form: HTMLFormElement, words: string): HTMLElement {
  const line = Object.assign(document.createElement('p'), { className: 'small muted' });
  line.setAttribute('role', 'status');
  line.dataset.cameBack = '';
  form.prepend(line);
  line.append(`${words} `);
  return line;
}

function buttonOf(type: 'button' | 'reset', words: string): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type, className: 'linklike' });
  button.textContent = words;
  return button;
}
