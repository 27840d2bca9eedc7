import { Burst, QUIET_MS } from './burst.ts';
import { ChatHistory, isLine, isMessage } from './chat-history.ts';
import { isConnected, listen, type Ring } from './doorbell.ts';
import { takeFirstMark } from './first-marks.ts';
import { sayAs } from './forgotten-drafts.ts';
import { keepBallots } from './kept-ballots.ts';
import { keepFocus } from './kept-focus.ts';
import { leadBack } from './leading-back.ts';
import { readyToSay, sayAloud } from './said-aloud.ts';
import { asDrawn, drawnAs, RovingLines } from './roving-lines.ts';

/** Many may be rung at once: each asks a little later than the other. */
const WAIT = 150;
const WAIT_MORE = 350;
/** How often one asks where sockets are blocked. */
const ASKING_MS = 20_000;
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
  /** Nobody sees the page: what comes then is read by nobody. */
  private away = false;
  private readonly history = new ChatHistory(this, (change) => {
    if (change >= this.change) return;
    this.dataset.change = String(change);
    this.ask();
  });

  private readonly roving = new RovingLines(this);

  connectedCallback(): void {
    readyToSay();
    this.history.open();
    this.roving.open();
    this.addEventListener('submit', this.mark);
    this.hangUp = listen(`chat:${this.dataset.channel}`, (ring) => this.hear(ring), this.ask);
    this.asking = window.setInterval(() => {
      if (!isConnected()) this.ask();
    }, ASKING_MS);
    this.away = document.hidden;
    this.reading = window.setInterval(this.markRead, READ_MS);
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('pagehide', this.markRead);
  }

  disconnectedCallback(): void {
    this.history.close();
    this.roving.close();
    this.removeEventListener('submit', this.mark);
    this.hangUp?.();
    clearInterval(this.asking);
    clearInterval(this.reading);
    clearTimeout(this.waiting);
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('pagehide', this.markRead);
  }

  private get change(): number {
    return Number(this.dataset.change);
  }

  /** The page of the channel, on which it stands unless that is told. */
  get home(): string {
    return this.dataset.from ?? location.pathname;
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
    leadBack(fresh, this);
    const giveFocusBack = keepFocus(this);
    let arrived = 0;
    let day = '';
    for (const line of fresh.querySelectorAll<HTMLElement>('li')) {
      if (line.dataset.day !== undefined) day = line.dataset.day;
      if (line.dataset.position === undefined) continue;
      const there = document.getElementById(line.id);
      if (there) {
        const markup = line.outerHTML;
        if (asDrawn(there) !== markup) {
          // The ballot that stays was drawn long ago, and has changed since.
          drawnAs(line, markup);
          keepBallots(there, line);
          keepMenu(there, line);
          line.setAttribute('aria-live', 'off'); // it was read out as it came
          there.replaceWith(line);
        }
      } else if (this.place(list, line, fresh, day) && isMessage(line) && isOfOthers(line, this))
        arrived += 1;
    }
    this.dataset.change = fresh.dataset.change;
    this.roving.settle();
    giveFocusBack();
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

  /** What is said of a message is seen where its line comes anew. */
  private readonly mark = (event: SubmitEvent): void => {
    if (this.dataset.live !== undefined && isConnected()) takeFirstMark(event);
  };

  /** What nobody is rung about: one's own that waits, and what was missed. */
  readonly ask = (): void => {
    this.must = true;
    this.soon();
  };

  /** Who comes back to the page asks for what they did not ask for while they were away; who goes has read so far. */
  private readonly look = (): void => {
    this.markRead();
    this.away = document.hidden;
    if (this.away) return;
    this.markRead();
    if (!isConnected()) this.ask();
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
        const answer = await fetch(`${this.home}?depuis=${before}`, {
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

  /** A burst of others is told as a number: a log that is read out word by word is of no use to who listens. */
  private tell(count: number): void {
    if (count === 0) return;
    const all = this.burst.add(count, Date.now());
    if (all === null) return;
    this.setAttribute('aria-live', 'off');
    clearTimeout(this.quiet);
    this.quiet = window.setTimeout(() => {
      this.removeAttribute('aria-live');
      this.burst.end();
      const news = document.querySelector('[data-log-news]');
      if (news) news.textContent = (this.dataset.arrived ?? '').replace('{count}', String(all));
    }, QUIET_MS);
  }
  private readonly burst = new Burst();

  /** Who may not write any more is told so at once, and what they typed is kept. */
  private openOrClose(page: Document): void {
    const form = document.querySelector<HTMLElement>('chat-form');
    if (!form) return;
    const before = document.querySelector('[data-closed]');
    before?.remove();
    const closed = page.querySelector<HTMLElement>('.chat__closed#ecrire');
    form.hidden = closed !== null;
    tellPace(form, page);
    if (!closed) return;
    closed.removeAttribute('id');
    closed.dataset.closed = '';
    form.after(closed);
    if (closed.textContent !== before?.textContent) sayAloud(closed.textContent);
  }

  private read = 0;

  /** As far as somebody could see it: while the page is hidden, lines come that nobody read. */
  private readonly markRead = (): void => {
    if (this.away) return;
    const last = [...this.querySelectorAll<HTMLElement>('li[data-position]')].at(-1);
    const position = Math.floor(Number(last?.dataset.position ?? 0));
    if (this.dataset.live === undefined || this.dataset.joined === undefined || position <= this.read) return;
    this.read = position;
    const body = new URLSearchParams({ position: String(position) });
    sayAs(body);
    const asked = { method: 'POST', body, redirect: 'manual', keepalive: true } as const;
    void fetch(`${this.home}/lu`, asked).catch(() => null);
  };
}

/** A menu that is open stays open when its message changes under it: others give reactions while one looks for one's own. */
function keepMenu(from: HTMLElement, into: HTMLElement): void {
  const [there, here] = [from, into].map((line) => line.querySelector<HTMLDetailsElement>('.msg__more'));
  if (here && there?.open) here.open = true;
}

/** How long one waits between two messages is told where one writes, before one is refused. */
function tellPace(form: HTMLElement, page: Document): void {
  const [here, there] = [form, page].map((one) => one.querySelector<HTMLElement>('[data-slow]'));
  if (!here || !there || here.textContent === there.textContent) return;
  here.textContent = there.textContent;
  here.hidden = there.hidden;
}

const isOfOthers = (line: HTMLElement, log: HTMLElement): boolean => line.dataset.author !== log.dataset.me;

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
