import { draftOf } from './forgotten-drafts.ts';
import { pathTo } from './path-to.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;
/** Before the name of a version, among what is kept of a form; no field is called so. */
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

const fieldsOf = (form: HTMLFormElement): readonly Field[] =>
  [...form.elements].filter(
    (field): field is Field =>
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text'),
  );

/** Several fields may bear one name. */
const named = (fields: readonly Field[]): readonly (readonly [string, Field])[] =>
  fields.map((field, at) => {
    const before = fields.slice(0, at).filter(({ name }) => name === field.name).length;
    return [before === 0 ? field.name : `${field.name} ${before + 1}`, field];
  });

/** Versions of what the words were written about: who takes them up again is told where another changed it since. */
const seenIn = (form: HTMLFormElement): readonly HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>('input[data-seen]'),
];

const isUntouched = ({ value, defaultValue }: Field): boolean => value === defaultValue;

function keep(form: HTMLFormElement, isSent: boolean): void {
  const isBegun = form.dataset.begun !== undefined;
  const typed = named(fieldsOf(form)).filter(
    ([, field]) => field.value.trim() !== '' && (isBegun || !isUntouched(field)),
  );
  const words = Object.fromEntries(typed.map(([name, { value }]) => [name, value]));
  const seen = Object.fromEntries(seenIn(form).map(({ name, value }) => [`${SEEN}${name}`, value]));
  try {
    if (isSent || typed.length === 0) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), JSON.stringify({ ...words, ...seen }));
  } catch {
    // A full or forbidden store: the text is still in the page.
  }
}

/** Nothing takes the place of what the page brings, or the browser brought back itself. */
function bringBack(form: HTMLFormElement): void {
  const kept = keptOf(form);
  const fields = fieldsOf(form);
  if (form.dataset.begun !== undefined || !fields.every(isUntouched)) return;
  for (const [name, field] of named(fields)) if (kept[name] !== undefined) field.value = kept[name];
  const back = fields.filter((field) => !isUntouched(field));
  if (back.length === 0) return;
  for (const field of back) field.closest('details')?.setAttribute('open', '');
  seeAsBefore(form, kept);
  tell(form, back[0]!);
}

/** Hidden fields do not go back by themselves. */
function seeAsBefore(form: HTMLFormElement, kept: Readonly<Record<string, string>>): void {
  for (const field of seenIn(form)) {
    const { name, value } = field;
    field.value = kept[`${SEEN}${name}`] ?? value;
    form.addEventListener('reset', () => (field.value = value));
  }
}

function keptOf(form: HTMLFormElement): Readonly<Record<string, string>> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(form)) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

/** Says whose words these are, and lets go of them: the field is there to write something else. A script that sends them takes the line away. */
function tell(form: HTMLFormElement, field: Field): void {
  const line = Object.assign(document.createElement('p'), { className: 'small muted' });
  line.setAttribute('role', 'status');
  line.dataset.cameBack = '';
  const leave = Object.assign(document.createElement('button'), { type: 'reset', className: 'linklike' });
  leave.textContent = form.dataset.leave ?? '';
  form.prepend(line);
  line.append(`${form.dataset.back ?? ''} `, leave);
  form.addEventListener('reset', () => {
    if (line.contains(document.activeElement)) field.focus();
    line.remove();
  });
}
