import { keepFocus } from './kept-focus.ts';
import { keepForms, sameForm } from './kept-forms.ts';
import { enhanceCounters } from './page.ts';
import { toast } from './toast.ts';

/** Takes what is new on the wall from the page that answers. */
type Take = (page: Document, sent?: HTMLFormElement) => void;

interface Sent {
  readonly column: HTMLElement;
  readonly form: HTMLFormElement;
  readonly button: HTMLElement | null;
  readonly body: URLSearchParams;
  readonly failed: string;
  readonly take: Take;
}

/**
 * What is pressed in a session is done without leaving it: the player goes on, and what is being typed elsewhere stays. Each form is
 * sent as it is, one after the other, and the page that answers gives what changed.
 * @param column all that belongs to the session, but its chat
 * @param failed told when nothing answers
 * @returns to stop
 */
export function doInPlace(column: HTMLElement, failed: string, take: Take): () => void {
  let before = Promise.resolve();
  const onSubmit = (event: SubmitEvent): void => {
    const { submitter: button, target: form } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    if (form.dataset.busy !== undefined) return;
    form.dataset.busy = '';
    const body = bodyOf(form, button);
    before = before
      .then(() => send({ column, form, button, body, failed, take }))
      .catch(() => toast(failed, 'warn'))
      .finally(() => delete form.dataset.busy);
  };
  column.addEventListener('submit', onSubmit);
  return () => column.removeEventListener('submit', onSubmit);
}

function bodyOf(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button instanceof HTMLButtonElement && button.name !== '') body.append(button.name, button.value);
  return body;
}

async function send(sent: Sent): Promise<void> {
  const { form, body } = sent;
  const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
  if (answer.redirected && new URL(answer.url).pathname !== location.pathname)
    return location.assign(answer.url);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (answer.ok) done(sent, page);
  else refused(sent, page);
}

function done({ column, form, button, take }: Sent, page: Document): void {
  const focus = isElsewhere(form) ? () => undefined : keepFocus(column, button ?? form);
  const part = form.closest<HTMLElement>('[data-part]');
  const isOnWall = form.closest('event-live, [data-word]') !== null;
  take(page, form);
  putIn('[data-refused]', page);
  if (part) {
    const fresh = page.querySelector('[data-part]');
    if (fresh) keepForms(part, fresh, form);
    part.replaceChildren(...(fresh?.childNodes ?? []));
  } else if (!isOnWall) {
    const fresh = sameForm(form, page);
    if (fresh) replace(form, fresh);
  }
  focus();
  tell(page);
}

/** Why not is told where it was asked for, where the page that answers says it there, and else above all. */
function refused({ column, form, failed, take }: Sent, page: Document): void {
  const fresh = form.dataset.ballot === undefined ? sameForm(form, page) : ballotIn(form, page);
  const wrong = fresh && wrongIn(fresh);
  if (wrong) {
    replace(form, fresh);
    wrong.tabIndex = wrong.matches('.alert') ? -1 : 0;
    return wrong.focus();
  }
  if (!page.querySelector('event-live')) return toast(failed, 'warn');
  take(page, form);
  putIn('[data-refused]', page);
  const why = column.querySelector<HTMLElement>('[data-refused] .alert');
  if (why) why.focus();
  else toast(failed, 'warn');
}

const wrongIn = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('input[aria-invalid=true], textarea[aria-invalid=true]') ??
  form.querySelector<HTMLElement>('.alert');

/** The page of a poll answers whom it refuses: its ballot is shown here, and sent as the one before. */
function ballotIn(form: HTMLFormElement, page: Document): HTMLFormElement | null {
  const [poll] = form.dataset.ballot?.split(' ') ?? [];
  return page.querySelector<HTMLFormElement>(`form[data-ballot^="${poll} "]`);
}

function replace(form: HTMLFormElement, fresh: HTMLFormElement): void {
  for (const name of ['id', 'action']) {
    const kept = form.getAttribute(name);
    if (kept !== null) fresh.setAttribute(name, kept);
  }
  form.replaceWith(fresh);
  enhanceCounters(fresh);
}

function putIn(selector: string, page: Document): void {
  document.querySelector(selector)?.replaceChildren(...(page.querySelector(selector)?.childNodes ?? []));
}

/** Whoever went on to something else meanwhile is not called back. */
function isElsewhere(form: HTMLFormElement): boolean {
  const focused = document.activeElement;
  return focused !== null && focused !== document.body && !form.contains(focused);
}

function tell(page: Document): void {
  const told = page.querySelector('.flash .toast');
  const words = told?.querySelector('span')?.textContent ?? '';
  if (words !== '') toast(words, told!.querySelector('use[href$="#i-check"]') ? 'done' : 'warn');
}
