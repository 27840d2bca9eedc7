import { isConnected, listen } from './doorbell.ts';
import { toast } from './toast.ts';

/** Many may be rung at once: each asks a little later than the other. */
const WAIT = 150;
const WAIT_MORE = 350;
/** How often one asks where sockets are blocked. */
const ASKING_MS = 20_000;
/** From here on readers of a screen are told how many, not what. */
const MANY = 3;
const QUIET_MS = 1_500;

/**
 * `<chat-log>`: told by the doorbell that something changed, it asks for all that came after the last change it knows, so
 * that nothing is missed or shown twice, whatever became of the connection meanwhile.
 */
export class ChatLogElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private waiting = 0;
  private asking = 0;
  private busy = false;
  private again = false;

  connectedCallback(): void {
    const soon = () => this.soon();
    this.hangUp = listen(`chat:${this.dataset.channel}`, soon, soon);
    this.asking = window.setInterval(() => {
      if (!isConnected()) this.soon();
    }, ASKING_MS);
    document.addEventListener('visibilitychange', soon);
  }

  disconnectedCallback(): void {
    this.hangUp?.();
    clearInterval(this.asking);
    clearTimeout(this.waiting);
  }

  /** Shows what another page of this channel holds. */
  take(page: Document): void {
    const fresh = page.querySelector('chat-log');
    const list = this.querySelector('ol');
    if (!(fresh instanceof HTMLElement) || !list) return;
    for (const id of (fresh.dataset.away ?? '').split(' '))
      if (id !== '') document.getElementById(`message-${id}`)?.remove();
    const arrived: HTMLElement[] = [];
    let day = '';
    for (const line of fresh.querySelectorAll<HTMLElement>('li')) {
      if (line.dataset.day !== undefined) day = line.dataset.day;
      if (line.dataset.position === undefined) continue;
      const there = document.getElementById(line.id);
      if (there) {
        if (there.outerHTML !== line.outerHTML) there.replaceWith(line);
      } else if (this.place(list, line, fresh, day)) arrived.push(line);
    }
    this.dataset.change = fresh.dataset.change;
    this.tell(arrived.length);
    this.openOrClose(page);
    void this.markRead();
  }

  private soon(): void {
    if (document.hidden || this.waiting !== 0) return;
    this.waiting = window.setTimeout(
      () => {
        this.waiting = 0;
        void this.catchUp();
      },
      WAIT + Math.random() * WAIT_MORE,
    );
  }

  private async catchUp(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      for (let before = ''; before !== this.dataset.change;) {
        before = this.dataset.change ?? '';
        const answer = await fetch(`${location.pathname}?depuis=${before}`, {
          headers: { accept: 'text/html' },
        });
        if (!answer.ok) return;
        this.take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
    } catch {
      // the next ring, the next connection or the next look asks again
    } finally {
      this.busy = false;
      if (this.again) {
        this.again = false;
        this.soon();
      }
    }
  }

  /** A message that is new to this page stands at its position, under its day. @returns whether it is shown here */
  private place(list: HTMLElement, line: HTMLElement, fresh: HTMLElement, day: string): boolean {
    const position = Number(line.dataset.position);
    const lines = [...list.querySelectorAll<HTMLElement>('li[data-position]')];
    const next = lines.find((each) => Number(each.dataset.position) > position);
    if (next && next === lines[0]) return false; // of an earlier page
    if (!next && this.dataset.live === undefined) return false; // of a later one
    const last = [...list.querySelectorAll<HTMLElement>('li[data-day]')].at(-1)?.dataset.day;
    const head = fresh.querySelector(`li[data-day="${day}"]`);
    if (!next && head && last !== day) list.append(head.cloneNode(true));
    if (next) next.before(line);
    else list.append(line);
    return true;
  }

  /** A burst is told as a number: a log that is read out word by word is of no use to who listens. */
  private tell(count: number): void {
    if (count <= MANY) return;
    this.setAttribute('aria-live', 'off');
    window.setTimeout(() => this.removeAttribute('aria-live'), QUIET_MS);
    const state = document.querySelector('[data-state]');
    if (state) state.textContent = (this.dataset.arrived ?? '').replace('{count}', String(count));
  }

  /** Who may not write any more is told so at once, and what they typed is kept. */
  private openOrClose(page: Document): void {
    const form = document.querySelector<HTMLElement>('chat-form');
    if (!form) return;
    document.querySelector('[data-closed]')?.remove();
    const closed = page.querySelector<HTMLElement>('.chat__closed#ecrire');
    form.hidden = closed !== null;
    if (!closed) return;
    closed.removeAttribute('id');
    closed.dataset.closed = '';
    closed.setAttribute('role', 'status');
    form.after(closed);
  }

  private read = 0;

  private async markRead(): Promise<void> {
    const position = Number(
      [...this.querySelectorAll<HTMLElement>('li[data-position]')].at(-1)?.dataset.position ?? 0,
    );
    if (this.dataset.live === undefined || document.hidden || position <= this.read) return;
    this.read = position;
    const body = new URLSearchParams({ position: String(position) });
    await fetch(`${location.pathname}/lu`, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
  }
}

/** `<chat-form>`: sends what was written without leaving the page; sent twice, a message is taken once. */
class ChatFormElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
    this.addEventListener('keydown', (event) => {
      if (
        event.key !== 'Enter' ||
        event.shiftKey ||
        event.isComposing ||
        !matchMedia('(pointer: fine)').matches
      )
        return;
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      event.target.form?.requestSubmit();
    });
  }

  private async send(form: HTMLFormElement): Promise<void> {
    const state = form.querySelector<HTMLElement>('[data-state]');
    const tell = (words: string) => state && (state.textContent = words);
    if (form.dataset.busy !== undefined) return;
    form.dataset.busy = '';
    tell(this.dataset.sending ?? '');
    try {
      const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname)
        return location.assign(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('chat-form');
      if (!fresh) throw new Error(String(answer.status));
      this.replaceChildren(...fresh.childNodes);
      this.querySelector<HTMLElement>('textarea')?.focus();
      if (!answer.ok) return;
      const log = document.querySelector('chat-log');
      if (log instanceof ChatLogElement && log.dataset.live !== undefined) log.take(page);
      else location.assign(location.pathname);
      this.tellHeld(page);
    } catch {
      tell(this.dataset.failed ?? '');
    } finally {
      delete form.dataset.busy;
    }
  }

  /** That it waits, or lost a word, is worth telling; that it was sent is seen. */
  private tellHeld(page: Document): void {
    const told = page.querySelector('.flash .toast');
    if (told && !told.querySelector('use[href$="#i-check"]')) toast(told.textContent?.trim() ?? '', 'warn');
  }
}

export function enhanceChat(): void {
  if (!customElements.get('chat-log')) customElements.define('chat-log', ChatLogElement);
  if (!customElements.get('chat-form')) customElements.define('chat-form', ChatFormElement);
}
