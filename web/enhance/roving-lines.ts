import { LOG_KEYS } from '../chat/log-keys.ts';
import { isLine } from './chat-history.ts';

/** What the tab key stops at. */
const STOPS = 'a[href], button, summary, input:not([type=hidden]), select, textarea';
/** Where arrows have a meaning of their own. */
const OWN_ARROWS = 'input, select, textarea, .drop__panel';

const drawn = new WeakMap<Element, string>();

/** A line as the server drew it, whatever stops in it since. */
export const asDrawn = (line: Element): string => drawn.get(line) ?? line.outerHTML;

/** Keeps what a line was drawn as, before anything in it changes. */
export function drawnAs(line: Element, markup: string): void {
  drawn.set(line, markup);
}

/**
 * The line that a key leads to.
 * @param from the one that is read; -1 for none
 * @returns null where the key leads to none
 */
export function lineFor(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowUp') return from === -1 ? last : Math.max(0, from - 1);
  if (key === 'ArrowDown') return from === -1 ? last : Math.min(last, from + 1);
  return null;
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Whether a line is higher than what is seen of the log and goes on where a key leads: it is scrolled to its end first. */
export function goesOn(key: string, line: Span, log: Span, height: number): boolean {
  const [top, bottom] = [Math.max(log.top, 0), Math.min(log.bottom, height)];
  if (line.bottom - line.top <= bottom - top) return false;
  // Places are told in parts of a pixel.
  if (key === 'ArrowDown') return line.bottom > bottom + 1;
  return key === 'ArrowUp' && line.top < top - 1;
}

/**
 * Of a log of many messages the tab key stops at one: the one that is read, which is the latest until arrows, or a press, lead to
 * another. Without scripts it stops at each, and a link leads past them.
 */
export class RovingLines {
  private readonly watched = new MutationObserver(() => this.settle());
  private awake: HTMLElement | null = null;
  private held: HTMLElement | null = null;

  constructor(private readonly log: HTMLElement) {}

  open(): void {
    this.log.addEventListener('keydown', this.walk);
    this.log.addEventListener('focusin', this.hold);
    this.log.addEventListener('pointerdown', this.hold);
    this.log.addEventListener('focusout', this.leave);
    const list = this.log.querySelector('ol');
    if (list) this.watched.observe(list, { childList: true });
    this.log.setAttribute('aria-describedby', LOG_KEYS);
    this.settle();
  }

  close(): void {
    this.log.removeEventListener('keydown', this.walk);
    this.log.removeEventListener('focusin', this.hold);
    this.log.removeEventListener('pointerdown', this.hold);
    this.log.removeEventListener('focusout', this.leave);
    this.watched.disconnect();
  }

  /** Lines came, went or were drawn anew. */
  settle(): void {
    const { lines } = this;
    if (this.held && !this.held.isConnected) this.held = lineCalled(this.held.id);
    const at = this.held ?? lines.at(-1) ?? null;
    for (const line of lines) if (line !== at && (line === this.awake || !isSettled(line))) rest(line);
    if (at) wake(at);
    this.awake = at;
  }

  private get lines(): HTMLElement[] {
    return [...this.log.querySelectorAll('li')].filter(isLine);
  }

  private readonly hold = ({ target }: Event): void => {
    const line = lineAround(target);
    if (!line || line === this.held) return;
    this.held = line;
    this.settle();
  };

  /** Who leaves the latest comes back to what is the latest then. */
  private readonly leave = ({ relatedTarget }: FocusEvent): void => {
    if (this.log.contains(relatedTarget as Node | null) || this.held !== this.lines.at(-1)) return;
    this.held = null;
  };

  private readonly walk = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof Element) || target.closest(OWN_ARROWS)) return;
    const { lines } = this;
    const line = lineAround(target);
    const next = lineFor(event.key, line ? lines.indexOf(line) : -1, lines.length);
    if (next === null) return;
    if (line && goesOn(event.key, spanOf(line), spanOf(this.log), window.innerHeight)) return;
    event.preventDefault();
    read(lines[next]!);
  };
}

const spanOf = (element: Element): Span => element.getBoundingClientRect();

/** A message is called by who wrote it and when; what it says describes it. */
function read(line: HTMLElement): void {
  const said = heartOf(line);
  const words = said.querySelector('.prose');
  if (words) {
    words.id ||= `${line.id}-texte`;
    said.setAttribute('aria-describedby', words.id);
  }
  said.focus({ preventScroll: true });
  line.scrollIntoView({ block: 'nearest' });
}

/** What takes the focus for a whole line. */
const heartOf = (line: HTMLElement): HTMLElement => line.querySelector('article') ?? line;

const isSettled = (line: HTMLElement): boolean => heartOf(line).hasAttribute('tabindex');

function rest(line: HTMLElement): void {
  drawnAs(line, asDrawn(line));
  heartOf(line).tabIndex = -1;
  for (const stop of line.querySelectorAll<HTMLElement>(STOPS)) stop.tabIndex = -1;
}

function wake(line: HTMLElement): void {
  drawnAs(line, asDrawn(line));
  heartOf(line).tabIndex = -1;
  for (const stop of line.querySelectorAll(STOPS)) stop.removeAttribute('tabindex');
}

function lineAround(target: EventTarget | null): HTMLElement | null {
  const line = target instanceof Element ? target.closest('li[data-position]') : null;
  return line && isLine(line) ? line : null;
}

function lineCalled(id: string): HTMLElement | null {
  const line = document.getElementById(id);
  return line && isLine(line) ? line : null;
}
