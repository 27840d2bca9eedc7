/** Where somebody was in a page as they pressed a button that only says what to do. */
interface Place {
  readonly path: string;
  readonly scroll: number;
  /** Of the form, which names it in the page that comes back. */
  readonly action: string;
  readonly at: number;
}

const KEPT = 'kept-place';
/** A page that comes back later was asked for by somebody who went on. */
const COMES_BACK_WITHIN_MS = 20_000;

const here = (): string => location.pathname + location.search;

/**
 * To follow a topic or to support an idea leads back to the same page: it stands where it stood, and the focus on what was pressed,
 * or on what opens it. A page that comes back to say something of its own, such as what is wrong, begins where it says so.
 */
export function enhancePlaces(): void {
  giveBack();
  document.addEventListener('submit', ({ defaultPrevented, target }) => {
    if (defaultPrevented || !(target instanceof HTMLFormElement) || !isPressedOnly(target)) return;
    const place: Place = { path: here(), scroll: scrollY, action: actionOf(target), at: Date.now() };
    sessionStorage.setItem(KEPT, JSON.stringify(place));
  });
}

const actionOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? '';

/** Nothing is filled in: what it does shows where it was pressed. */
const isPressedOnly = (form: HTMLFormElement): boolean =>
  form.method === 'post' && form.querySelector('textarea, select, input:not([type=hidden])') === null;

function giveBack(): void {
  const kept = sessionStorage.getItem(KEPT);
  if (kept === null) return;
  sessionStorage.removeItem(KEPT);
  const { path, scroll, action, at } = JSON.parse(kept) as Place;
  const isAsked = location.hash !== '' || document.querySelector('[autofocus]') !== null;
  if (path !== here() || isAsked || Date.now() - at > COMES_BACK_WITHIN_MS) return;
  scrollTo({ top: scroll, behavior: 'instant' });
  const form = [...document.forms].find((each) => actionOf(each) === action && isPressedOnly(each));
  form?.querySelector<HTMLElement>('summary, button')?.focus({ preventScroll: true });
}
