import { ChatHistory, isLine } from './chat-history.ts';
import { isConnected, listen, type Ring } from './doorbell.ts';
import { keepBallots } from './kept-ballots.ts';
import { toast } from './toast.ts';
import { place } from './place.ts';

/** Many may be rung at once: each asks a little later than the other. */
const WAIT = 150;
const WAIT_MORE = 350;
/** How often one asks where sockets are blocked. */
const ASKING_MS = 20_000;
/** From here on readers of a screen are told how many, not what. */
const MANY = 3;
const QUIET_MS = 1_500;
/** How often a page that stays open says how far it was read; it says so when it is left, too. */
const READ_MS = 60_000;
/**
 * `<chat-log>`: what changed comes with the ring, where it is the same for all who read it; what is not, or was not heard,
 * is asked for from the last change that is known, so that nothing is missed or shown twice, whatever became of the
 * connection meanwhile.
 */
export class ChatLogElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private waiting = 0;
  private asking = 0;
  private reading = 0;
  private busy = false;
  /** Something has to be asked for, beside what rings tell of. */
  private must = false;
  private rung = 0;
  private quiet = 0;
  private readonly history = new ChatHistory(this, (change) => {
    if (change >= this.change) return;
    this.dataset.change = String(change);
    this.ask();
  });

  connectedCallback(): void {
    this.history.open();
    this.hangUp = listen(`chat:${this.dataset.channel}`, (ring) => this.hear(ring), this.ask);
    this.asking = window.setInterval(() => {
      if (!isConnected()) this.ask();
    }, ASKING_MS);
    this.reading = window.setInterval(() => this.markRead(), READ_MS);
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('pagehide', this.leave);
  }

  disconnectedCallback(): void {
    this.history.close();
    this.hangUp?.();
    clearInterval(this.asking);
    clearInterval(this.reading);
    clearTimeout(this.waiting);
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('pagehide', this.leave);
  }

  private get change(): number {
    return Number(this.dataset.change);
  }

  /** Shows what another page of this channel holds. */
  take(page: Document): void {
    const fresh = page.querySelector('chat-log');
    if (fresh instanceof HTMLElement) this.show(fresh);
    this.openOrClose(page);
  }

  /** What is older than what stands here already is in it. */
  private show(fresh: HTMLElement): void {
    const list = this.querySelector('ol');
    if (!list || Number(fresh.dataset.change) < this.change) return;
    for (const id of (fresh.dataset.away ?? '').split(' '))
      if (id !== '') document.getElementById(`message-${id}`)?.remove();
    let arrived = 0;
    let day = '';
    for (const line of fresh.querySelectorAll<HTMLElement>('li')) {
      if (line.dataset.day !== undefined) day = line.dataset.day;
      if (line.dataset.position === undefined) continue;
      const there = document.getElementById(line.id);
      if (there) {
        if (there.outerHTML !== line.outerHTML) {
          keepBallots(there, line);
          there.replaceWith(line);
        }
      } else if (this.place(list, line, fresh, day)) arrived += 1;
    }
    this.dataset.change = fresh.dataset.change;
    this.tell(arrived);
    this.history.shorten();
  }

  private hear({ change = 0, since, text, asks }: Ring): void {
    if (change <= this.change && asks === undefined) return;
    if (text === undefined || since === undefined || since > this.change) {
      this.rung = Math.max(this.rung, change);
      this.must ||= asks !== undefined;
      return this.soon();
    }
    const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('chat-log');
    if (fresh instanceof HTMLElement) this.show(fresh);
  }

  /** What nobody is rung about: one's own that waits, and what was missed. */
  readonly ask = (): void => {
    this.must = true;
    this.soon();
  };

  /** Who comes back to the page asks for what they did not ask for while they were away; who goes has read so far. */
  private readonly look = (): void => {
    if (document.hidden) this.leave();
    else if (!isConnected()) this.ask();
    else this.soon();
  };

  private get isBehind(): boolean {
    return this.must || this.rung > this.change;
  }

  private soon(): void {
    if (document.hidden || this.waiting !== 0 || !this.isBehind) return;
    this.waiting = window.setTimeout(
      () => {
        this.waiting = 0;
        if (this.isBehind) void this.catchUp();
      },
      WAIT + Math.random() * WAIT_MORE,
    );
  }

  private async catchUp(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.must = false;
    const rung = this.rung;
    try {
      for (let before = ''; before !== this.dataset.change;) {
        before = this.dataset.change ?? '';
        const answer = await fetch(`${location.pathname}?depuis=${before}`, {
          headers: { accept: 'text/html' },
        });
        // It is not there any more, or not for this reader: the page itself says so.
        if (answer.status === 404) return location.reload();
        if (!answer.ok) break;
        this.take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      }
      if (this.rung === rung) this.rung = this.change;
    } catch {
      // the next ring, the next connection or the next look asks again
    } finally {
      this.busy = false;
      this.soon();
    }
  }

  /** A message that is new to this page stands at its position, under its day. @returns whether it is shown here */
  private place(list: HTMLElement, line: HTMLElement, fresh: HTMLElement, day: string): boolean {
    const position = Number(line.dataset.position);
    const next = followerOf(list, position);
    if (next && !earlierThan(next)) return false; // of an earlier page
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
    if (count === 0) return;
    const now = Date.now();
    this.lately = this.lately.filter(({ at }) => now - at < QUIET_MS);
    this.lately.push({ at: now, count });
    const all = this.lately.reduce((sum, one) => sum + one.count, 0);
    if (all <= MANY) return;
    this.setAttribute('aria-live', 'off');
    clearTimeout(this.quiet);
    this.quiet = window.setTimeout(() => {
      this.removeAttribute('aria-live');
      const state = document.querySelector('[data-state]');
      if (state) state.textContent = (this.dataset.arrived ?? '').replace('{count}', String(this.unsaid));
      this.unsaid = 0;
    }, QUIET_MS);
    this.unsaid += count;
  }
  private lately: { readonly at: number; readonly count: number }[] = [];
  private unsaid = 0;

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

  private readonly leave = (): void => this.markRead();

  private markRead(): void {
    const last = [...this.querySelectorAll<HTMLElement>('li[data-position]')].at(-1);
    const position = Number(last?.dataset.position ?? 0);
    if (this.dataset.live === undefined || this.dataset.joined === undefined || position <= this.read) return;
    this.read = position;
    const body = new URLSearchParams({ position: String(position) });
    const asked = { method: 'POST', body, redirect: 'manual', keepalive: true } as const;
    void fetch(`${location.pathname}/lu`, asked).catch(() => null);
  }
}

/** The first line after a position, looked for from the end: what is new stands there. */
function followerOf(list: HTMLElement, position: number): HTMLElement | null {
  let follower: HTMLElement | null = null;
  for (let each = list.lastElementChild; each; each = each.previousElementSibling) {
    if (!isLine(each)) continue;
    if (Number(each.dataset.position) <= position) return follower;
    follower = each;
  }
  return follower;
}

/** Whether a line stands before this one. */
function earlierThan(line: HTMLElement): boolean {
  for (let each = line.previousElementSibling; each; each = each.previousElementSibling)
    if (isLine(each)) return true;
  return false;
}

/** `<chat-form>`: sends what was written without leaving the page; sent twice, a message is taken once. */
class ChatFormElement extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
    this.addEventListener('paste', (event) => this.takePicture(event.clipboardData?.files, event));
    this.addEventListener('drop', (event) => this.takePicture(event.dataTransfer?.files, event));
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

  /** A picture that is pasted or dropped onto the text is chosen; what it shows is still to be said. */
  private takePicture(files: FileList | undefined, event: Event): void {
    const [picture] = [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
    const box = this.querySelector<HTMLDetailsElement>('[data-chat-picture]');
    const input = box?.querySelector<HTMLInputElement>('[name=file]');
    if (!picture || !box || !input || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const chosen = new DataTransfer();
    chosen.items.add(picture);
    input.files = chosen.files;
    box.open = true;
    box.querySelector<HTMLInputElement>('[name=alt]')?.focus();
  }

  private async send(form: HTMLFormElement): Promise<void> {
    const state = form.querySelector<HTMLElement>('[data-state]');
    const tell = (words: string) => state && (state.textContent = words);
    if (form.dataset.busy !== undefined) return;
    form.dataset.busy = '';
    tell(this.dataset.sending ?? '');
    try {
      const posted = new FormData(form);
      const hasPicture = [...posted.values()].some((value) => value instanceof File && value.size > 0);
      const fields = [...posted].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      if (
        !hasPicture &&
        (await this.sentShortly(form, Object.fromEntries(fields) as Record<string, string>))
      ) {
        tell('');
        return;
      }
      const body = hasPicture ? posted : new URLSearchParams(fields);
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname)
        return location.assign(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('chat-form');
      if (!fresh) throw new Error(String(answer.status));
      this.replaceChildren(...fresh.childNodes);
      const area = this.querySelector('textarea');
      // Of a form that is too large nothing comes back: what was typed is still here.
      if (!answer.ok && area?.value === '') area.value = Object.fromEntries(fields)['body'] ?? '';
      area?.focus();
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

  /**
   * Where the log hears what was said, nothing but the message has to travel. What is not simply taken is sent again as the
   * form does, under the same id, for the page that says why.
   */
  private async sentShortly(form: HTMLFormElement, fields: Record<string, string>): Promise<boolean> {
    const log = document.querySelector('chat-log');
    if (!(log instanceof ChatLogElement) || log.dataset.live === undefined || !isConnected()) return false;
    const { body = '', clientId = '', replyTo, agreed } = fields;
    if (body.trim() === '' || agreed !== undefined || form.querySelector('.alert, .error')) return false;
    const answer = await fetch(place(`/api/v1/channels/${log.dataset.channel}/messages`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ body, clientId, ...(replyTo !== undefined && { replyTo }) }),
    });
    if (answer.status !== 201) return false;
    const { told } = (await answer.json()) as { told: readonly string[] };
    if (told.includes('resources')) location.assign(place('/aide-immediate'));
    if (told.includes('held')) {
      toast(this.dataset.held ?? '', 'warn');
      log.ask();
    } else if (told.includes('masked')) toast(this.dataset.masked ?? '', 'warn');
    const area = form.querySelector('textarea');
    if (area) area.value = area.defaultValue = '';
    const id = form.querySelector<HTMLInputElement>('[name=clientId]');
    if (id) id.value = crypto.randomUUID();
    form.querySelector('[name=replyTo]')?.closest('p')?.remove();
    area?.focus();
    return true;
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
