import { keepBallots } from './kept-ballots.ts';

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

const valueOf = (form: HTMLFormElement, field: string): string =>
  form.querySelector<HTMLButtonElement | HTMLInputElement>(`[name="${field}"]`)?.value ?? '';

const deedOf = (form: HTMLFormElement): string => `${valueOf(form, 'deed')} ${valueOf(form, 'of')}`;

const isBegun = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
      (field.value !== field.defaultValue ||
        field.getAttribute('aria-invalid') === 'true' ||
        (field instanceof HTMLInputElement && field.checked !== field.defaultChecked)),
  );
