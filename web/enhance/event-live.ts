import { listen } from './doorbell.ts';
import { LOOK_AGAIN_MS, lookAgainOver, WALL_ALONE } from '../events/look-again.ts';
import { drawAround, placesOf } from './around-field.ts';
import { pageAt } from './fetched-page.ts';
import { keepPlace, unfoldAlike } from './kept-as-left.ts';
import { keepForms } from './kept-forms.ts';
import { doInPlace } from './live-deeds.ts';
import { readyToSay, sayAloud } from './said-aloud.ts';

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
  /** How often it was asked for, and which of these answers is shown. */
  private looks = 0;
  private shownLook = 0;

  connectedCallback(): void {
    readyToSay();
    const rung = () => this.rung();
    const session = `event:${this.dataset.event}`;
    this.hangUps = [
      listen(session, rung, rung),
      listen(`${session}:word`, () => this.lookNow()),
      ...(this.dataset.desk === undefined ? [] : [listen(`${session}:desk`, rung)]),
    ];
    const page = this.closest('main');
    if (page) this.hangUps = [...this.hangUps, this.doIn(page)];
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

  private doIn(page: HTMLElement): () => void {
    return doInPlace({
      page,
      failed: this.dataset.failed ?? '',
      done: this.dataset.done ?? '',
      begin: () => {
        const { shownLook } = this;
        return (answer, sent) => {
          this.deeds += 1;
          this.take(answer, sent);
          // What was looked at meanwhile may have been newer.
          if (shownLook !== this.shownLook) this.lookNow();
        };
      },
      look: () => this.lookNow(),
    });
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

  /** Who was in the middle of something here sees, once they leave it, what became of its form meanwhile; who goes on to a button may press it first. */
  private readonly onLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!this.isBehind || this.isFilled(relatedTarget)) return;
    this.isBehind = false;
    if (relatedTarget instanceof Node && this.contains(relatedTarget)) this.rung();
    else this.lookNow();
  };

  private beat(): void {
    if (Date.now() < Date.parse(this.dataset.until ?? '')) this.rung();
  }

  private async refresh(): Promise<void> {
    this.hasMissed = document.visibilityState === 'hidden';
    if (this.hasMissed) return;
    const { deeds } = this;
    const look = (this.looks += 1);
    // As it is open here, with the player or without: nothing but what happened makes a difference.
    const asked = new URLSearchParams(location.search);
    asked.set(WALL_ALONE, '1');
    const seen = await pageAt(`${location.pathname}?${asked}`, 'nowhere');
    if (seen === null) return;
    if (look < this.shownLook) return;
    // What was done meanwhile brought a page too, and which of both was made later is not known.
    if (deeds !== this.deeds) return this.rung();
    this.shownLook = look;
    this.take(seen);
  }

  /** Puts in what is new in this page, which answers a deed that was sent from here, or is looked at again. */
  private take(page: Document, sent?: HTMLFormElement): void {
    tellWord(page);
    this.isBehind = false;
    const fresh = page.querySelector('event-live');
    if (!fresh) return;
    unfoldAlike(this, fresh, sent);
    if (fresh.innerHTML === this.innerHTML) return;
    const field = document.activeElement;
    if (!sent && this.isFilled(field)) return this.takeAround(field, fresh);
    const back = keepPlace(this, fresh);
    keepForms(this, fresh, sent);
    this.replaceChildren(...fresh.childNodes);
    back();
    if (!sent) this.tell();
  }

  /** Who is in the middle of something here does not lose it, and sees all else that is new. */
  private takeAround(field: Element, fresh: Element): void {
    const places = placesOf(field, this, fresh);
    this.isBehind = places === null;
    if (places === null) return;
    const before = this.innerHTML;
    keepForms(this, fresh, field.closest('form') ?? undefined);
    this.isBehind = !drawAround(places);
    if (this.innerHTML !== before) this.tell();
  }

  /** A field of the wall; a button that has the focus has it again afterwards. */
  private isFilled(field: EventTarget | null): field is Element {
    return field instanceof Element && this.contains(field) && field.matches('input, textarea, select');
  }

  /** Said to who does not see the wall change. */
  private tell(): void {
    sayAloud(this.dataset.updated ?? '');
  }
}

/** That the word is theirs is told whatever they are in the middle of, and read aloud where it comes; that it is not any more, by its going. */
function tellWord(page: Document): void {
  const [here, fresh] = [document, page].map((one) => one.querySelector<HTMLElement>('[data-word]'));
  if (here && fresh && here.innerHTML !== fresh.innerHTML) here.replaceChildren(...fresh.childNodes);
}

export function enhanceLiveEvents(): void {
  if (!customElements.get('event-live')) customElements.define('event-live', EventLiveElement);
}
