import type { InPlace } from '#interfaces/http/led-on';
import { WALL_ALONE } from '../events/look-again.ts';
import { sayAs } from './forgotten-drafts.ts';
import { fateOf, leadsTo, reasonIn } from './deed-answer.ts';
import { keepFocus } from './kept-focus.ts';
import { ballotIn } from './kept-ballots.ts';
import { keepForms, keepTyped, sameForm, standing } from './kept-forms.ts';
import { enhanceCounters } from './page.ts';
import { kindOf, toast } from './toast.ts';
import { WaitingDeeds } from './waiting-deeds.ts';

/** What a session does with what comes of a deed. */
interface Session {
  /** All of its page. */
  readonly page: HTMLElement;
  /** Said when nothing answers. */
  readonly failed: string;
  /** Said when it was done, and nothing says what came of it. */
  readonly done: string;
  /** Asked as a deed is sent. @returns what takes what is new on the wall from the page that answers */
  readonly begin: () => (answer: Document, sent: HTMLFormElement) => void;
  /** Asks for the wall again. */
  readonly look: () => void;
}

interface Sent extends Session {
  readonly take: ReturnType<Session['begin']>;
  readonly form: HTMLFormElement;
  readonly button: HTMLElement | null;
  /** Where its button, or the form, sends it. */
  readonly action: string;
  readonly body: URLSearchParams;
}

const PATIENCE_MS = 30_000;
const IN_PLACE: InPlace = 'x-in-place';
/** What can be taken over: the session as it is now, or a poll that says why a ballot was refused. */
const SHOWN = 'event-live, #vote';

/**
 * What is pressed in a session is done without leaving it: the player goes on, and what is being typed elsewhere stays. Each form is
 * sent as it is, one after the other, and the page that answers gives what changed. What is pressed twice is sent once; what says
 * something else by then is sent after it. The chat has its own ways.
 * @returns to stop
 */
export function doInPlace(session: Session): () => void {
  let before = Promise.resolve();
  const waiting = new WaitingDeeds<HTMLFormElement>();
  const onSubmit = (event: SubmitEvent): void => {
    const { submitter: button, target: form } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.closest('.livesession__chat')) return;
    event.preventDefault();
    const body = bodyOf(form, button);
    const number = waiting.begin(form, String(body));
    if (number === null) return;
    form.dataset.busy = '';
    const sent = { ...session, button, action: actionOf(form, button), body };
    before = before
      .then(() => send({ ...sent, form: standing(form, session.page), take: session.begin() }))
      .catch(() => toast(session.failed, 'warn'))
      .finally(() => {
        if (waiting.end(form, number)) delete form.dataset.busy;
      });
  };
  session.page.addEventListener('submit', onSubmit);
  return () => session.page.removeEventListener('submit', onSubmit);
}

function bodyOf(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (button instanceof HTMLButtonElement && button.name !== '') body.append(button.name, button.value);
  sayAs(body);
  return body;
}

const actionOf = (form: HTMLFormElement, button: HTMLElement | null): string =>
  button instanceof HTMLButtonElement && button.hasAttribute('formaction') ? button.formAction : form.action;

async function send(sent: Sent): Promise<void> {
  const answer = await ask(sent.action, { method: 'POST', body: sent.body });
  // Who stands before the site led it elsewhere before it was done.
  if (answer.type === 'opaqueredirect') return sendPlainly(sent);
  const to = answer.headers.get('location');
  if (to !== null) return seeWhatCame(sent, leadsTo(to, location.href));
  const text = await answer.text();
  const page = pageOf(text);
  switch (fateIn(answer, page)) {
    case 'done':
      return done(sent, page);
    case 'refused':
      return refused(sent, page);
    case 'elsewhere':
      return location.assign(answer.url);
    case 'plainly':
      return sendPlainly(sent);
    case 'lost':
      return toast(wordsIn(page, 'main div.lead p') || reasonIn(text) || sent.failed, 'warn');
  }
}

/** It is done, whatever becomes of the page that it leads to. */
async function seeWhatCame(sent: Sent, { away, url }: ReturnType<typeof leadsTo>): Promise<void> {
  if (away) return location.assign(url);
  const answer = await ask(url).catch(() => null);
  // Led on from the session: where to shows as the page is opened anew.
  if (answer?.type === 'opaqueredirect') return location.reload();
  const text = await answer?.text().catch(() => null);
  if (!answer || text == null) return doneUnseen(sent);
  const page = pageOf(text);
  switch (fateIn(answer, page)) {
    case 'done':
      return done(sent, page);
    case 'refused':
      return refused(sent, page);
    case 'elsewhere':
      return location.assign(answer.url);
    case 'plainly':
      return location.reload();
    case 'lost':
      return doneUnseen(sent);
  }
}

/** What was sent does not stay in its form, or it would be sent twice; what was typed since does. */
function doneUnseen({ form, body, look, done: words }: Sent): void {
  form.querySelector('[data-came-back]')?.remove();
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input[type=text], textarea',
  )) {
    if (field.value !== body.get(field.name)) continue;
    field.value = field.defaultValue;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // What stands outside of the wall is not drawn anew with it.
  if (form.closest('[data-part]')) return location.reload();
  toast(words);
  look();
}

const pageOf = (text: string): Document => new DOMParser().parseFromString(text, 'text/html');
const fateIn = (answer: Response, page: Document) => fateOf(answer, page.querySelector(SHOWN) !== null);

/** Told where it leads instead of being led there: what that page says to its reader is not for a script to hear. */
const ask = (url: string | URL, init: RequestInit = {}): Promise<Response> =>
  fetch(url, {
    ...init,
    headers: { accept: 'text/html', [WALL_ALONE]: '1', [IN_PLACE]: '1' },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

/** It was not done: sent once more as the browser does it, whatever became of its form meanwhile, the page says why. */
function sendPlainly({ action, body }: Sent): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true });
  for (const [name, value] of body) {
    const field = Object.assign(document.createElement('input'), { type: 'hidden', name });
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

function done({ page, form, button, body, take }: Sent, answer: Document): void {
  const focus = isElsewhere(form) ? () => undefined : keepFocus(page, fieldIn(form) ?? button ?? form);
  const part = form.closest<HTMLElement>('[data-part]');
  const isOnWall = form.closest('event-live, [data-word]') !== null;
  take(answer, form);
  putIn('[data-refused]', answer);
  if (part) {
    const fresh = answer.querySelector('[data-part]');
    if (fresh) keepForms(part, fresh, form);
    part.replaceChildren(...(fresh?.childNodes ?? []));
  } else if (!isOnWall) {
    const fresh = sameForm(form, answer);
    if (fresh) replace(form, fresh);
  }
  const next = form.dataset.ballot === undefined ? sameForm(form, page) : null;
  if (next && next !== form) keepTyped(form, next, body);
  focus();
  tell(answer);
}

/** Why not is told where it was asked for, where the page that answers says it there; else above all, or of a poll aloud. */
function refused({ form, body, failed, take, look }: Sent, answer: Document): void {
  const isBallot = form.dataset.ballot !== undefined;
  // The page of a poll answers whom it refuses: its ballot is shown here, and sent as the one before.
  const fresh = isBallot ? ballotIn(form, answer) : sameForm(form, answer);
  const wrong = fresh && wrongIn(fresh);
  const isAway = isElsewhere(form);
  if (wrong) {
    const field = fieldIn(form)?.id ?? '';
    replace(form, fresh);
    const goesOn = keepTyped(form, fresh, body);
    if (isAway) return toast(wordsIn(fresh, '.error, .alert__list') || failed, 'warn');
    return ((goesOn && field !== '' && document.getElementById(field)) || wrong).focus();
  }
  if (isBallot) {
    look();
    return toast(wordsIn(answer, '[aria-labelledby=vote] p') || failed, 'warn');
  }
  take(answer, form);
  putIn('[data-refused]', answer);
  const why = document.querySelector<HTMLElement>('[data-refused] .alert');
  if (why && !isAway) why.focus();
  else toast((why && wordsIn(why, '.alert__list')) || failed, 'warn');
}

/** What of this form has the focus to be filled in: whoever went on with it is left there. */
function fieldIn(form: HTMLFormElement): HTMLElement | null {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && form.contains(focused) && focused.matches('input, textarea')
    ? focused
    : null;
}

const wrongIn = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector<HTMLElement>('input[aria-invalid=true], textarea[aria-invalid=true]') ??
  form.querySelector<HTMLElement>('.alert');

const wordsIn = (part: ParentNode, selector: string): string =>
  part.querySelector(selector)?.textContent?.trim() ?? '';

function replace(form: HTMLFormElement, fresh: HTMLFormElement): void {
  for (const name of ['id', 'action']) {
    const kept = form.getAttribute(name);
    if (kept !== null) fresh.setAttribute(name, kept);
  }
  form.replaceWith(fresh);
  enhanceCounters(fresh);
}

function putIn(selector: string, answer: Document): void {
  document.querySelector(selector)?.replaceChildren(...(answer.querySelector(selector)?.childNodes ?? []));
}

/** Whoever went on to something else meanwhile is not called back. */
function isElsewhere(form: HTMLFormElement): boolean {
  const focused = document.activeElement;
  return focused !== null && focused !== document.body && !form.contains(focused);
}

function tell(answer: Document): void {
  const told = answer.querySelector('.flash .toast');
  const words = told ? wordsIn(told, 'span') : '';
  if (words !== '') toast(words, kindOf(told!));
}
