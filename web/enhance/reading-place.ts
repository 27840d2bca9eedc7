import { memberHere, sayAs } from './forgotten-drafts.ts';
import { place, ROOT } from './place.ts';

/** Several replies that are read one after the other are told together. */
const TOLD_EVERY_MS = 5_000;

/** Scripts that no longer run are believed for no longer. */
const WEEK_IN_SECONDS = 604_800;

/** `<reading-place>`: says which reply of the page was the last whose end came before the eyes. Never back, and never twice. */
class ReadingPlaceElement extends HTMLElement {
  private observer: IntersectionObserver | null = null;
  private ticking = 0;
  private seen = 0;
  private told = 0;

  connectedCallback(): void {
    this.seen = this.told = Number(this.dataset.read);
    promiseToTell();
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

  /** What the server did not take is told again, with what was seen since. */
  private readonly tell = (): void => {
    const [before, seen] = [this.told, this.seen];
    if (seen <= before) return;
    this.told = seen;
    const body = new URLSearchParams({ position: String(seen) });
    sayAs(body);
    const asked = { method: 'POST', body, redirect: 'manual', keepalive: true } as const;
    const again = () => (this.told = Math.min(this.told, before));
    fetch(place(this.dataset.href ?? ''), asked).then(
      ({ type }) => type === 'opaqueredirect' || again(),
      again,
    );
  };
}

/** Lets the server know that scripts tell in this browser how far somebody has read: opening the next page counts its question alone. */
function promiseToTell(): void {
  if (memberHere() === undefined) return;
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `lecture=vue; path=${ROOT}; max-age=${WEEK_IN_SECONDS}; samesite=lax${secure}`;
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
