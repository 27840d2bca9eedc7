import { WALL_ALONE } from '../events/look-again.ts';
import { listen } from './doorbell.ts';
import { pageAt } from './fetched-page.ts';
import { keepPlace, unfoldAlike } from './kept-as-left.ts';
import { readyToSay, sayAloud } from './said-aloud.ts';

/** Many may look at once, and many may vote: each waits a little, not all for as long. */
const WAIT = 1_000;
const WAIT_MORE = 3_000;

/**
 * `<poll-live>`: told by the doorbell that somebody voted, it asks for the page again and shows the results of now. While votes are
 * awaited that ring nobody, who asked looks again from time to time (`data-again`, in seconds).
 */
class PollLiveElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private waiting: number | null = null;
  private looking: number | null = null;

  connectedCallback(): void {
    readyToSay();
    this.hangUp = listen(`poll:${this.dataset.poll}`, () => this.rung());
    const again = Number(this.dataset.again ?? 0) * 1_000;
    if (again > 0) this.looking = window.setInterval(() => this.lookAgain(), again);
  }

  disconnectedCallback(): void {
    this.hangUp?.();
    this.hangUp = null;
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.stopLooking();
  }

  private lookAgain(): void {
    if (!document.hidden) void this.refresh();
  }

  private stopLooking(): void {
    if (this.looking !== null) clearInterval(this.looking);
    this.looking = null;
  }

  private rung(): void {
    if (this.waiting !== null) return;
    this.waiting = window.setTimeout(
      () => {
        this.waiting = null;
        void this.refresh();
      },
      WAIT + Math.random() * WAIT_MORE,
    );
  }

  private async refresh(): Promise<void> {
    const page = await pageAt(this.address(), this.closest('event-live') ? 'nowhere' : 'on');
    if (page === null) return;
    const fresh = page.querySelector(`poll-live[data-poll="${this.dataset.poll}"]`);
    if (!fresh?.hasAttribute('data-again')) this.stopLooking();
    if (!fresh) return;
    unfoldAlike(this, fresh);
    if (fresh.innerHTML === this.innerHTML) return;
    const back = keepPlace(this, fresh);
    this.replaceChildren(...fresh.childNodes);
    back();
    // Said to who does not see the bars grow.
    sayAloud(this.dataset.updated ?? '');
  }

  /** Where its results stand: on the page that is open, of which a session is given without the talk beside it. */
  private address(): string {
    if (this.dataset.from !== undefined) return this.dataset.from;
    if (!this.closest('event-live')) return location.pathname + location.search;
    const asked = new URLSearchParams(location.search);
    asked.set(WALL_ALONE, '1');
    return `${location.pathname}?${asked}`;
  }
}

export function enhanceLivePolls(): void {
  if (!customElements.get('poll-live')) customElements.define('poll-live', PollLiveElement);
}
