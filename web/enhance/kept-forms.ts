import { ballotIn, keepBallots } from './kept-ballots.ts';

/** What somebody is filling in, or was told to mend, is not lost when what stands around it is drawn anew; what was sent is. */
export function keepForms(from: ParentNode, into: ParentNode, sent?: HTMLFormElement): void {
  keepBallots(from, into, sent);
  for (const form of from.querySelectorAll<HTMLFormElement>('form:not([data-ballot])')) {
    const fresh = form !== sent && isBegun(form) ? sameForm(form, into) : null;
    if (!fresh) continue;
    const folded = fresh.closest('details');
    if (folded) folded.open = true;
    fresh.replaceWith(form);
  }
}

/** The form of another page that does the same. */
export function sameForm(form: HTMLFormElement, within: ParentNode): HTMLFormElement | null {
  const does = deedOf(form);
  return [...within.querySelectorAll('form')].find((other) => deedOf(other) === does) ?? null;
}

/** What was sent before may have brought another in its place: a ballot of the same poll, or what surely does the same. */
export function standing(form: HTMLFormElement, page: ParentNode): HTMLFormElement {
  if (form.isConnected) return form;
  if (form.dataset.ballot !== undefined) return ballotIn(form, page) ?? form;
  // Ballots say no deed, either: a form that says none is like all of them.
  return deedOf(form).trim() === '' ? form : (sameForm(form, page) ?? form);
}

/**
 * What was typed or chosen in a form since it was sent goes on in the one that comes in its place.
 * @returns whether anything was
 */
export function keepTyped(form: HTMLFormElement, fresh: HTMLFormElement, sent: URLSearchParams): boolean {
  const begun = [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement =>
      (field instanceof HTMLTextAreaElement && field.value !== sent.get(field.name)) ||
      (field instanceof HTMLInputElement && field.type !== 'hidden' && !isAsSent(field, sent)),
  );
  for (const field of begun) {
    const which = isChoice(field) ? `[value="${CSS.escape(field.value)}"]` : '';
    const next = fresh.querySelector<typeof field>(`${field.localName}[name="${field.name}"]${which}`);
    if (!next) continue;
    if (field instanceof HTMLInputElement && isChoice(field) && next instanceof HTMLInputElement)
      next.checked = field.checked;
    else next.value = field.value;
    next.dispatchEvent(new Event('input', { bubbles: true }));
    next.closest('details')?.setAttribute('open', '');
  }
  return begun.length > 0;
}

const isChoice = ({ type }: HTMLInputElement | HTMLTextAreaElement): boolean =>
  type === 'checkbox' || type === 'radio';

const isAsSent = (field: HTMLInputElement, sent: URLSearchParams): boolean =>
  isChoice(field)
    ? field.checked === sent.getAll(field.name).includes(field.value)
    : field.value === sent.get(field.name);

const valueOf = (form: HTMLFormElement, field: string): string =>
  form.querySelector<HTMLButtonElement | HTMLInputElement>(`[name="${field}"]`)?.value ?? '';

/** What pressing its button does, and with what. */
export const deedOf = (form: HTMLFormElement): string => `${valueOf(form, 'deed')} ${valueOf(form, 'of')}`;

const isBegun = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      (field.value !== field.defaultValue ||
        field.getAttribute('aria-invalid') === 'true' ||
        (field instanceof HTMLInputElement && field.checked !== field.defaultChecked)),
  );
