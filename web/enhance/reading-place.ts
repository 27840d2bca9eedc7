import { sayAs } from './forgotten-drafts.ts';
import { place } from './place.ts';
import { pauseBeforeTellingAgain } from './tell-again.ts';

/** Several replies that are read one after the other are told together. */
const TOLD_EVERY_MS = 5_000;

const TAKEN = 204;

/**
 * `<reading-place>`: says which reply of the page was the last whose end came before the eyes. Never back, and again only what did not arrive.
 * By saying it the first time, it lets the server know that scripts tell in this browser.
 */
class ReadingPlaceElement extends HTMLElement {
  private observer: IntersectionObserver | null = null;
  private ticking = 0;
  private seen = 0;
  private told = 0;
  private notTaken = 0;
  private silentUntil = 0;

  connectedCallback(): void {
    // Whoever is here has its question before them.
    this.seen = Math.max(1, Number(this.dataset.read));
    this.told = this.dataset.first === undefined ? this.seen : 0;
    this.observer = new IntersectionObserver((entries) => this.see(entries));
    for (const reply of repliesHere()) this.observer.observe(endOf(reply));
    this.ticking = window.setInterval(this.tell, TOLD_EVERY_MS);
    // Who follows a link is shown the next page as it is by then: told first, it mostly counts already.
    document.addEventListener('click', this.tellBeforeLink);
    document.addEventListener('visibilitychange', this.tellWhenHidden);
    window.addEventListener('pagehide', this.tell);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    clearInterval(this.ticking);
    document.removeEventListener('click', this.tellBeforeLink);
    document.removeEventListener('visibilitychange', this.tellWhenHidden);
    window.removeEventListener('pagehide', this.tell);
  }

  private see(entries: readonly IntersectionObserverEntry[]): void {
    const last = repliesHere().at(-1);
    for (const { isIntersecting, target } of entries) {
      const reply = target.closest<HTMLElement>('[data-position]');
      if (!isIntersecting || !reply) continue;
      const position = reply === last ? this.dataset.end : reply.dataset.position;
      this.seen = Math.max(this.seen, Number(position));
    }
  }

  private readonly tellWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.tell();
  };

  private readonly tellBeforeLink = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest('a[href]')) this.tell();
  };

  private readonly tell = (): void => {
    const before = this.told;
    if (this.seen <= before || Date.now() < this.silentUntil) return;
    this.told = this.seen;
    const body = new URLSearchParams({ position: String(this.seen) });
    sayAs(body);
    const headers = { Accept: 'application/json' };
    const asked = { method: 'POST', headers, body, redirect: 'manual', keepalive: true } as const;
    fetch(place(this.dataset.href ?? ''), asked).then(
      (answer) => this.hear(answer, before),
      () => this.hear(null, before),
    );
  };

  /** What may be taken later is told then, with what was seen since; after any other refusal nothing is. */
  private hear(answer: Response | null, before: number): void {
    if (answer?.status === TAKEN) {
      this.notTaken = 0;
      return;
    }
    const said = answer && { status: answer.status, retryAfter: answer.headers.get('Retry-After') };
    const pause = pauseBeforeTellingAgain(said, this.notTaken++);
    this.silentUntil = pause === null ? Infinity : Date.now() + pause;
    this.told = Math.min(this.told, before);
  }
}

const repliesHere = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('article[data-position]'),
];

/** What stands last in a reply: its acts, or what opens it where it is folded away. */
const endOf = (reply: HTMLElement): Element => reply.querySelector('.post__main > :last-child') ?? reply;

/** Makes `<reading-place>` work. */
export function enhanceReadingPlace(): void {
  if (!('IntersectionObserver' in window)) return;
  if (!customElements.get('reading-place')) customElements.define('reading-place', ReadingPlaceElement);
}
