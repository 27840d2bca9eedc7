import { listen } from './doorbell.ts';
import { LOOK_AGAIN_MS, lookAgainOver, WALL_ALONE } from '../events/look-again.ts';
import { keepFocus } from './kept-focus.ts';
import { keepForms } from './kept-forms.ts';
import { doInPlace } from './live-deeds.ts';
import { toast } from './toast.ts';

/** Presence is counted five minutes by five minutes: whoever stays is seen in each of them. */
const BEAT = 240_000;
const BEAT_MORE = 30_000;

/**
 * `<event-live>`: told by the doorbell that something happened in the session, it asks for the page again and puts in what is
 * new. The player and the question that is being typed stand outside and stay as they are. As long as it is before somebody's eyes
 * it asks now and then anyway, until `data-until`, so that they are known to be there; in a tab that is hidden it waits.
 */
class EventLiveElement extends HTMLElement {
  private hangUps: readonly (() => void)[] = [];
  private waiting: number | null = null;
  private beating: number | null = null;
  private hasMissed = false;
  private isBehind = false;
  private deeds = 0;

  connectedCallback(): void {
    const rung = () => this.rung();
    const session = `event:${this.dataset.event}`;
    this.hangUps = [
      listen(session, rung, rung),
      listen(`${session}:word`, () => this.lookNow()),
      ...(this.dataset.desk === undefined ? [] : [listen(`${session}:desk`, rung)]),
    ];
    if (this.parentElement)
      this.hangUps = [
        ...this.hangUps,
        doInPlace(this.parentElement, this.dataset.failed ?? '', (page, sent) => {
          this.deeds += 1;
          this.take(page, sent);
        }),
      ];
    this.addEventListener('focusout', this.onLeft);
    this.beating = window.setInterval(() => this.beat(), BEAT + Math.random() * BEAT_MORE);
    document.addEventListener('visibilitychange', this.onSeen);
  }

  disconnectedCallback(): void {
    for (const hangUp of this.hangUps) hangUp();
    this.hangUps = [];
    if (this.waiting !== null) clearTimeout(this.waiting);
    if (this.beating !== null) clearInterval(this.beating);
    document.removeEventListener('visibilitychange', this.onSeen);
    this.removeEventListener('focusout', this.onLeft);
  }

  private rung(): void {
    if (this.waiting !== null) return;
    this.waiting = window.setTimeout(
      () => {
        this.waiting = null;
        void this.refresh();
      },
      // Many may have it open, and hundreds vote: nobody looks again at once, and all at other moments.
      LOOK_AGAIN_MS + Math.random() * Number(this.dataset.over ?? lookAgainOver(0)),
    );
  }

  /** What is for this one alone is worth no wait: nobody else asks at that moment. */
  private lookNow(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
    void this.refresh();
  }

  private readonly onSeen = (): void => {
    if (this.hasMissed && document.visibilityState === 'visible') this.rung();
  };

  /** Who was in the middle of something here sees, once they leave it, what came meanwhile. */
  private readonly onLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!this.isBehind || (relatedTarget instanceof Node && this.contains(relatedTarget))) return;
    this.isBehind = false;
    this.lookNow();
  };

  private beat(): void {
    if (Date.now() < Date.parse(this.dataset.until ?? '')) this.rung();
  }

  private async refresh(): Promise<void> {
    this.hasMissed = document.visibilityState === 'hidden';
    if (this.hasMissed) return;
    const { deeds } = this;
    const asked = new URLSearchParams(location.search);
    asked.set(WALL_ALONE, '1');
    const answer = await fetch(`${location.pathname}?${asked}`, {
      headers: { accept: 'text/html' },
    }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // What was done meanwhile brought a page that is newer.
    if (deeds !== this.deeds) return;
    this.isBehind = this.isInUse();
    if (this.isBehind) tellWord(page);
    else this.take(page);
  }

  /** Puts in what is new in this page, which answers a deed that was sent from here, or is looked at again. */
  private take(page: Document, sent?: HTMLFormElement): void {
    tellWord(page);
    const fresh = page.querySelector('event-live');
    if (!fresh || fresh.innerHTML === this.shown()) return;
    const focus = keepFocus(this);
    keepForms(this, fresh, sent);
    this.replaceChildren(...fresh.childNodes, ...(sent ? [] : [this.told()]));
    focus();
  }

  /** Whoever fills something in is not to lose it; a button that has the focus has it again. */
  private isInUse(): boolean {
    const focused = document.activeElement;
    return this.contains(focused) && focused!.matches('input, textarea, select');
  }

  private shown(): string {
    const copy = this.cloneNode(true) as HTMLElement;
    copy.querySelector('[data-told]')?.remove();
    return copy.innerHTML;
  }

  /** Said to who does not see the wall change. */
  private told(): HTMLElement {
    const words = document.createElement('p');
    words.className = 'vh';
    words.setAttribute('role', 'status');
    words.dataset.told = '';
    words.textContent = this.dataset.updated ?? '';
    return words;
  }
}

/** That the word is theirs is told whatever they are in the middle of, in the page and aloud; that it is not any more, by its going. */
function tellWord(page: Document): void {
  const [here, fresh] = [document, page].map((one) => one.querySelector<HTMLElement>('[data-word]'));
  if (!here || !fresh || here.innerHTML === fresh.innerHTML) return;
  const said = fresh.querySelector('[data-word-said]')?.textContent;
  here.replaceChildren(...fresh.childNodes);
  if (said) toast(said);
}

export function enhanceLiveEvents(): void {
  if (!customElements.get('event-live')) customElements.define('event-live', EventLiveElement);
}
