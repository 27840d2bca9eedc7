import { sayAs } from './forgotten-drafts.ts';
import { place } from './place.ts';

/** Several replies that are read one after the other are told together. */
const TOLD_EVERY_MS = 5_000;

/** `<reading-place>`: says which reply of the page was the last whose end came before the eyes. Never back, and never twice. */
class ReadingPlaceElement extends HTMLElement {
  private observer: IntersectionObserver | null = null;
  private ticking = 0;
  private seen = 0;
  private told = 0;

  connectedCallback(): void {
    this.seen = this.told = Number(this.dataset.read);
    this.observer = new IntersectionObserver((entries) => this.see(entries));
    for (const reply of repliesHere()) this.observer.observe(endOf(reply));
    this.ticking = window.setInterval(this.tell, TOLD_EVERY_MS);
    // Who follows a link is shown the next page as it is by then: told first, it counts already.
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
    if (this.seen <= this.told) return;
    this.told = this.seen;
    const body = new URLSearchParams({ position: String(this.seen) });
    sayAs(body);
    const asked = { method: 'POST', body, redirect: 'manual', keepalive: true } as const;
    void fetch(place(this.dataset.href ?? ''), asked).catch(() => null);
  };
}

const repliesHere = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('article[data-position]'),
];

/** What stands last in a reply: its acts, or what opens it where it is folded away. */
const endOf = (reply: HTMLElement): Element => reply.querySelector('.post__main > :last-child') ?? reply;

/** Makes `<reading-place>` work. */
export function enhanceReadingPlace(): void {
  if (!customElements.get('reading-place')) customElements.define('reading-place', ReadingPlaceElement);
}
