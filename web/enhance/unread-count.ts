import { listen } from './doorbell.ts';
import { within } from './place.ts';
import { iconNamed } from './toast.ts';

/** After a ring: several that come together are one question, and what rang is written by then. */
const SETTLE_MS = 1_500;
/** How often a screen reader hears of news at most. */
const QUIET_MS = 60_000;
const MAX_SHOWN = 99;

/** `<unread-count>` around the bell: keeps its figure right while the page stays open. */
class UnreadCountElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private asking = 0;
  private spokeAt = 0;
  private known = 0;

  connectedCallback(): void {
    this.known = Number(this.dataset.unread);
    let first = true;
    this.hangUp = listen(
      `member:${this.dataset.member}`,
      () => this.askSoon(),
      () => {
        if (!first) this.askSoon();
        first = false;
      },
    );
  }

  disconnectedCallback(): void {
    this.hangUp?.();
    this.hangUp = null;
    clearTimeout(this.asking);
  }

  private askSoon(): void {
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => void this.ask(), SETTLE_MS);
  }

  private async ask(): Promise<void> {
    const answer = await fetch(this.dataset.href ?? '').catch(() => null);
    if (answer?.status === 401) return this.tellOver();
    if (!answer?.ok) return;
    const { unread, label } = (await answer.json()) as { unread: number; label: string };
    const more = unread > this.known;
    this.known = unread;
    this.show(unread, label);
    if (more && Date.now() - this.spokeAt > QUIET_MS) {
      this.spokeAt = Date.now();
      const speaker = this.querySelector('[role=status]');
      if (speaker) speaker.textContent = label;
    }
  }

  /** The session is over, which a page that stays open shows nowhere else. What is being written in it stays. */
  private tellOver(): void {
    const { over = '', again = '', from = '' } = this.dataset;
    const main = document.querySelector('main');
    if (!main || document.querySelector('[data-session-over]')) return;
    const box = document.createElement('div');
    box.className = 'alert alert--warn';
    box.dataset.sessionOver = '';
    box.setAttribute('role', 'alert');
    const words = document.createElement('div');
    const link = document.createElement('a');
    const { pathname, search } = location;
    link.href = `${from}?${new URLSearchParams({ retour: within(pathname) + search })}`;
    link.target = '_blank';
    link.textContent = again;
    box.append(iconNamed('alert'), words);
    main.prepend(box);
    // A reader hears what changes in an alert that is already there.
    requestAnimationFrame(() => words.append(`${over} `, link));
  }

  private show(unread: number, label: string): void {
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('aria-label', label);
    link.title = label;
    const dot = link.querySelector('.dot') ?? document.createElement('span');
    if (unread === 0) return dot.remove();
    dot.className = 'dot';
    dot.setAttribute('aria-hidden', 'true');
    dot.textContent = unread > MAX_SHOWN ? `${MAX_SHOWN}+` : String(unread);
    if (!dot.isConnected) link.append(dot);
  }
}

export function enhanceUnreadCount(): void {
  if (!customElements.get('unread-count')) customElements.define('unread-count', UnreadCountElement);
}
