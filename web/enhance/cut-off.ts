import { place } from './place.ts';
import { iconNamed, toast } from './toast.ts';

/** Whoever pressed waits no longer than this to hear whether anybody is there. */
const PATIENCE_MS = 6_000;
const IDLE_MS = 1_500;
/** An answer that comes sooner needs no word before it. */
const SAID_AFTER_MS = 600;
/** What scripts send stays in its page whatever happens, and says so itself. */
const SENT_OTHERWISE = 'chat-form, event-live';
/** Whoever was heard of so lately is still there. */
const HEARD_MS = 15_000;

/**
 * A form that is sent while the connection is cut ends on a page of the browser, and its words with it. Whether anybody answers is asked
 * while they are typed, so that sending costs nothing more; where nobody did, or the browser knows of no network, the form is held before
 * anything of it leaves, and it is said beside it. Nothing was sent: pressed again, nothing is sent twice.
 */
export function enhanceSending(): void {
  const sending = new Connection();
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null;
    if (form?.method === 'post') sending.askSoon();
  });
  // Before whatever else hears of it: to them, it has not been sent.
  document.addEventListener('submit', (event) => sending.hold(event), { capture: true });
}

class Connection {
  private isCut = false;
  private heardAt = Date.now();
  private timer = 0;
  private readonly asking = new WeakSet<HTMLFormElement>();
  private readonly passing = new WeakSet<HTMLFormElement>();

  askSoon(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (Date.now() - this.heardAt > HEARD_MS) void this.isCutNow();
    }, IDLE_MS);
  }

  hold(event: SubmitEvent): void {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (form.closest(SENT_OTHERWISE) || isToggle(submitter, form)) return;
    if (this.passing.delete(form)) return;
    if (!this.isCut && navigator.onLine && !this.asking.has(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!this.asking.has(form)) void this.sendIfThere(form, submitter);
  }

  private async sendIfThere(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const { asking = '', drawnAnew = '', cutOff = '' } = document.documentElement.dataset;
    this.asking.add(form);
    const saying = window.setTimeout(() => tell(form, asking), SAID_AFTER_MS);
    const isCut = await this.isCutNow();
    clearTimeout(saying);
    this.asking.delete(form);
    if (!form.isConnected) return toast(drawnAnew, 'warn');
    form.querySelector('[data-cut]')?.remove();
    if (isCut) return tell(form, cutOff);
    this.passing.add(form);
    // What was pressed may have been drawn anew meanwhile.
    form.requestSubmit(submitter && form.contains(submitter) ? submitter : null);
  }

  /** Any answer is one. */
  private async isCutNow(): Promise<boolean> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      await fetch(place('/healthz'), { method: 'HEAD', cache: 'no-store', signal });
      this.heardAt = Date.now();
      this.isCut = false;
    } catch {
      // On a slow line, or while a picture is on its way, an answer takes longer than one waits for it: what is sent gets there all the same.
      this.isCut = !signal.aborted;
    }
    return this.isCut;
  }
}

/** Of a row of acts, toggles alone are sent by a script: the others lead to another page. */
const isToggle = (submitter: HTMLElement | null, { dataset }: HTMLFormElement): boolean =>
  submitter?.hasAttribute('aria-pressed') === true && dataset.marks !== undefined;

/** At the end of the form, where its button is; a form that is not seen says it at the foot of the page. */
function tell(form: HTMLFormElement, words: string): void {
  form.querySelector('[data-cut]')?.remove();
  if (form.offsetParent === null) return toast(words, 'warn');
  const line = Object.assign(document.createElement('div'), { className: 'alert alert--warn cut-off' });
  line.dataset.cut = '';
  line.setAttribute('role', 'alert');
  const said = document.createElement('p');
  line.append(iconNamed('alert'), said);
  form.append(line);
  // A reader hears what changes in an alert that is already there.
  requestAnimationFrame(() => {
    said.textContent = words;
    line.scrollIntoView({ block: 'nearest' });
  });
}
