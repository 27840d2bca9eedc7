/** Where somebody was in a page as they pressed a button that only says what to do. */
interface Place {
  readonly path: string;
  readonly scroll: number;
  readonly form: string;
  readonly button: string;
  readonly at: number;
}

const KEPT = 'kept-place';
/** A page that comes back later was asked for by somebody who went on. */
const COMES_BACK_WITHIN_MS = 20_000;
/** What a form carries that is another after each deed. */
const CHANGING = ['version', 'read', 'seen', 'sentAs'];

const here = (): string => location.pathname + location.search;

/**
 * To follow a topic or to support an idea leads back to the same page: it stands where it stood, and the focus on what was pressed,
 * or on what opens it. A page that answers by itself, to say what is wrong or what came of it, begins where it says so.
 */
export function enhancePlaces(): void {
  giveBack();
  document.addEventListener('submit', ({ defaultPrevented, submitter, target }) => {
    if (defaultPrevented || !(target instanceof HTMLFormElement) || !isPressedOnly(target)) return;
    const button = submitter instanceof HTMLButtonElement ? nameOfButton(submitter) : '';
    const place: Place = { path: here(), scroll: scrollY, form: nameOf(target), button, at: Date.now() };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(place));
    } catch {
      // A full or forbidden store: the page begins at its top.
    }
  });
}

/** Nothing is filled in: what it does shows where it was pressed. */
const isPressedOnly = (form: HTMLFormElement): boolean =>
  form.method === 'post' && form.querySelector('textarea, select, input:not([type=hidden])') === null;

const nameOfButton = ({ name, value }: HTMLButtonElement): string => `${name}=${value}`;

/** Of a form: where it leads and what it is about, so that lines of a list are told apart. */
export function nameOf(form: Pick<HTMLFormElement, 'getAttribute' | 'querySelectorAll'>): string {
  const fields = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
    .filter(({ name }) => !CHANGING.includes(name))
    .map(({ name, value }) => `${name}=${value}`);
  return [form.getAttribute('action') ?? '', ...fields].join(' ');
}

/** The one that is called so; null where none is, and where several are, of which another might be meant. */
export const onlyOne = <T>(all: readonly T[], isIt: (one: T) => boolean): T | null => {
  const found = all.filter(isIt);
  return found.length === 1 ? found[0]! : null;
};

function giveBack(): void {
  const place = taken();
  if (!place || place.path !== here() || !isLedBack()) return;
  if (Date.now() - place.at > COMES_BACK_WITHIN_MS) return;
  scrollTo({ top: place.scroll, behavior: 'instant' });
  const form = onlyOne([...document.forms], (each) => nameOf(each) === place.form && isPressedOnly(each));
  const buttons = [...(form?.querySelectorAll('button') ?? [])];
  const pressed =
    onlyOne(buttons, (each) => nameOfButton(each) === place.button) ?? onlyOne(buttons, () => true);
  (form?.querySelector('summary') ?? pressed)?.focus({ preventScroll: true });
}

function taken(): Place | null {
  try {
    const kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    return kept === null ? null : (JSON.parse(kept) as Place);
  } catch {
    return null;
  }
}

/** From the deed to this page, and to no place of its own in it. */
const isLedBack = (): boolean => {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash === '' && (opened?.redirectCount ?? 0) > 0;
};
