import { leadBack } from './leading-back.ts';

/** Lines that stay in the page. What is further away leaves it, and comes back when somebody scrolls there. */
const MOST_LINES = 300;
const KEPT_LINES = 200;
/** So many pixels before an end of the log, what goes on from there is asked for. */
const NEAR = 800;
const TOLD_MS = 300;

type Way = 'earlier' | 'later';

/**
 * A log as long as it was ever written in a page that holds a window of it: what was said before or after comes as one scrolls,
 * lines far away leave, and neither the place that is read nor the focus moves. The links to the pages before and after stay:
 * they lead to the same without a script.
 */
export class ChatHistory {
  private busy = false;
  private told = 0;

  constructor(
    private readonly log: HTMLElement,
    /** What came was read before a change that the page knows of. */
    private readonly catchUpFrom: (change: number) => void,
  ) {}

  open(): void {
    this.log.addEventListener('scroll', this.look, { passive: true });
  }

  close(): void {
    this.log.removeEventListener('scroll', this.look);
    clearTimeout(this.told);
  }

  /** Takes lines away from the end that is further from what is read. */
  shorten(): void {
    const list = this.list;
    if (!list || linesOf(list).length <= MOST_LINES) return;
    this.staying(() => this.trim(list, this.fromTop > this.fromBottom ? 'earlier' : 'later'));
  }

  private get home(): string {
    return this.log.dataset.from ?? location.pathname;
  }
  private get list(): HTMLElement | null {
    return this.log.querySelector('ol');
  }
  /** The log is laid out from its end: there, it is scrolled by nothing. */
  private get fromBottom(): number {
    return Math.abs(this.log.scrollTop);
  }
  private get fromTop(): number {
    return this.log.scrollHeight - this.log.clientHeight - this.fromBottom;
  }

  private readonly look = (): void => {
    const way = wayTo({
      fromTop: this.fromTop,
      fromBottom: this.fromBottom,
      hasEarlier: shownLinkTo('earlier') !== null,
      hasLater: shownLinkTo('later') !== null,
    });
    if (way) void this.load(way);
  };

  private async load(way: Way): Promise<void> {
    const link = shownLinkTo(way);
    if (this.busy || !link) return;
    this.busy = true;
    try {
      const answer = await fetch(link.href, { headers: { accept: 'text/html' } });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector<HTMLElement>('chat-log');
      if (fresh) this.take(way, fresh, page);
    } catch {
      // the link is still there, and so is the next look
    } finally {
      this.busy = false;
    }
  }

  private take(way: Way, fresh: HTMLElement, page: Document): void {
    const list = this.list;
    leadBack(fresh, this.log);
    const lines = [...fresh.querySelectorAll<HTMLElement>('li')].filter(
      ({ id }) => id !== 'nouveaux' && (id === '' || !document.getElementById(id)),
    );
    const count = lines.filter(isMessage).length;
    if (!list) return;
    this.quietly(count, () =>
      this.staying(() => {
        if (way === 'earlier') putBefore(list, lines);
        else putAfter(list, lines);
        this.trim(list, way === 'earlier' ? 'later' : 'earlier');
      }),
    );
    const onwards = page.querySelector<HTMLAnchorElement>(`[data-${way}]`);
    this.lead(way, onwards && !onwards.closest('p')!.hidden ? onwards.getAttribute('href') : null);
    if (way === 'later' && fresh.dataset.live !== undefined) this.log.dataset.live = '';
    this.catchUpFrom(Number(fresh.dataset.change));
  }

  /** Never what is seen, nor what has the focus. */
  private trim(list: HTMLElement, end: Way): void {
    const lines = linesOf(list);
    if (lines.length <= MOST_LINES) return;
    const window = this.log.getBoundingClientRect();
    const inward = end === 'earlier' ? lines : lines.toReversed();
    const kept = inward.findIndex((line, at) => {
      const { top, bottom } = line.getBoundingClientRect();
      const isSeen = bottom > window.top && top < window.bottom;
      return lines.length - at <= KEPT_LINES || isSeen || line.contains(document.activeElement);
    });
    if (kept <= 0) return;
    const last = inward[kept]!;
    // What stands between two messages has a place between theirs.
    const position = Number(last.dataset.position);
    if (end === 'earlier') {
      const day = dayOf(last);
      while (list.firstElementChild && list.firstElementChild !== last) list.firstElementChild.remove();
      if (day) last.before(day);
      this.lead('earlier', `${this.home}?avant=${Math.ceil(position)}`);
    } else {
      while (list.lastElementChild && list.lastElementChild !== last) list.lastElementChild.remove();
      delete this.log.dataset.live; // what is said now is further down
      this.lead('later', `${this.home}?apres=${Math.floor(position)}`);
    }
  }

  /** Where the page before or after is; null where there is none. */
  private lead(way: Way, href: string | null): void {
    const link = linkTo(way);
    const line = link?.closest('p');
    if (!link || !line) return;
    if (href === null && line.contains(document.activeElement)) this.log.focus();
    line.hidden = href === null;
    if (href !== null) link.setAttribute('href', href);
  }

  /** What is read stays where it is before the eyes. */
  private staying(change: () => void): void {
    const { top, bottom } = this.log.getBoundingClientRect();
    const seen = [...(this.list?.children ?? [])].find((line) => {
      const at = line.getBoundingClientRect();
      return isLine(line) && at.bottom > top && at.top < bottom;
    });
    const before = seen?.getBoundingClientRect().top ?? 0;
    change();
    const moved = (seen?.isConnected ? seen.getBoundingClientRect().top : before) - before;
    if (Math.abs(moved) > 1) this.log.scrollTop += moved;
  }

  /** Whoever listens is told how many came, and not read what was said long ago. */
  private quietly(count: number, change: () => void): void {
    this.log.setAttribute('aria-live', 'off');
    change();
    clearTimeout(this.told);
    this.told = window.setTimeout(() => {
      this.log.removeAttribute('aria-live');
      const news = document.querySelector('[data-log-news]');
      if (news && count > 0) news.textContent = loadedText(count, this.log.dataset);
    }, TOLD_MS);
  }
}

/** What is to be read next: a log that is short is near both its ends, and goes on at one of them only. */
export function wayTo(at: {
  readonly fromTop: number;
  readonly fromBottom: number;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}): Way | null {
  if (at.hasEarlier && at.fromTop < NEAR) return 'earlier';
  return at.hasLater && at.fromBottom < NEAR ? 'later' : null;
}

/** How many messages came, in words that the log holds. */
export const loadedText = (
  count: number,
  { loaded = '', loadedOne = '' }: { readonly loaded?: string; readonly loadedOne?: string },
): string => (count === 1 ? loadedOne : loaded.replace('{count}', String(count)));

export const isLine = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.dataset.position !== undefined;

/** Beside those who came into a conversation, who are told by a line too, and counted by nobody. */
export const isMessage = ({ id }: Element): boolean => id.startsWith('message-');

const linesOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter(isLine);
const linkTo = (way: Way): HTMLAnchorElement | null => document.querySelector(`a[data-${way}]`);
function shownLinkTo(way: Way): HTMLAnchorElement | null {
  const link = linkTo(way);
  return link?.closest('p')?.hidden === false ? link : null;
}

/** The heading under which a line stands. */
function dayOf(line: HTMLElement): HTMLElement | null {
  for (let each = line.previousElementSibling; each; each = each.previousElementSibling)
    if (each instanceof HTMLElement && each.dataset.day !== undefined) return each;
  return null;
}

/** A day that both begin or end with is told once, above all of it. */
function putBefore(list: HTMLElement, lines: readonly HTMLElement[]): void {
  const head = list.querySelector<HTMLElement>('li[data-day]');
  if (head === list.firstElementChild && lines.some(({ dataset }) => dataset.day === head?.dataset.day))
    head?.remove();
  list.prepend(...lines);
}
function putAfter(list: HTMLElement, lines: readonly HTMLElement[]): void {
  const day = [...list.querySelectorAll<HTMLElement>('li[data-day]')].at(-1)?.dataset.day;
  list.append(...lines.filter(({ dataset }) => dataset.day === undefined || dataset.day !== day));
}
