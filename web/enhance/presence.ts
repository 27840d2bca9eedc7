import { askOf, isConnected, listen, type Ring } from './doorbell.ts';

/** How often one looks who is there; and whether somebody came, while one sees nobody: they see one at once. */
const LOOK_MS = 20_000;
const ALONE_MS = 5_000;
/** How often one is seen writing, and for how long. */
const TYPING_MS = 3_000;
const SEEN_MS = 6_000;
const NAMES = 4;
const REFUSED = 'realtime.refused';

interface People {
  readonly ok: boolean;
  /** Why not. */
  readonly code?: string;
  readonly count?: number;
  readonly names?: readonly string[];
}

/** `<chat-signs>`: who else has the channel open, and who is writing in it. Nothing of it is kept anywhere. */
class ChatSignsElement extends HTMLElement {
  private hangUp: (() => void) | null = null;
  private looking = 0;
  private fading = 0;
  private typedAt = 0;
  private isAlone = true;
  /** The last change that is known of: it is rung for again now and then, in case that was lost. */
  private change = 0;
  private readonly writing = new Map<string, { readonly name: string; readonly until: number }>();

  connectedCallback(): void {
    this.hangUp = listen(this.channel, (ring) => this.hear(ring), this.look);
    document.addEventListener('input', this.type);
    this.look();
  }

  disconnectedCallback(): void {
    this.hangUp?.();
    clearTimeout(this.looking);
    clearTimeout(this.fading);
    document.removeEventListener('input', this.type);
  }

  private get channel(): string {
    return `chat:${this.dataset.channel}`;
  }

  private readonly look = (): void => {
    clearTimeout(this.looking);
    this.looking = window.setTimeout(this.look, this.isAlone ? ALONE_MS : LOOK_MS);
    if (document.hidden || !isConnected()) return;
    askOf<People>('presence', this.channel, ({ ok, code, count = 0, names = [] }) => {
      // Who may see nobody does not go on seeing who was there before; where it could not be told, it is asked again.
      if (code === REFUSED) this.show('here', '');
      if (!ok) return;
      this.isAlone = names.length < 2;
      this.show('here', this.people(count, names));
    });
  };

  private people(count: number, names: readonly string[]): string {
    if (names.length === 0) return '';
    const words = count === 1 ? this.dataset.one : this.dataset.many?.replace('{count}', String(count));
    const more = names.length > NAMES ? '…' : '';
    const others = `${names.slice(0, NAMES).join(', ')}${more}`;
    // Who shows that they are there is one of those who are counted.
    const all = this.dataset.shown === undefined ? others : this.dataset.andYou?.replace('{names}', others);
    return `${words ?? ''} ${all ?? others}`;
  }

  private hear({ typing, by, change = 0 }: Ring): void {
    if (typing !== undefined && by !== undefined && by !== this.dataset.me) {
      this.change = Math.max(this.change, changeShown());
      this.writing.set(by, { name: typing, until: Date.now() + SEEN_MS });
      this.tell();
    } else if (change > this.change) {
      this.change = change;
      // What they wrote has most likely arrived.
      this.writing.clear();
      this.tell();
    }
  }

  private readonly tell = (): void => {
    clearTimeout(this.fading);
    const now = Date.now();
    for (const [id, { until }] of this.writing) if (until <= now) this.writing.delete(id);
    const names = [...this.writing.values()].map(({ name }) => name);
    const [only] = names;
    const words = names.length > 1 ? this.dataset.some : this.dataset.writes?.replace('{name}', only ?? '');
    this.show('writing', only === undefined ? '' : (words ?? ''));
    if (only !== undefined) this.fading = window.setTimeout(this.tell, SEEN_MS);
  };

  private show(what: string, words: string): void {
    const place = this.querySelector(`[data-${what}]`);
    if (place && place.textContent !== words) place.textContent = words;
  }

  /** That one writes is told, never what. */
  private readonly type = (event: Event): void => {
    const now = Date.now();
    if (this.dataset.shown === undefined || now - this.typedAt < TYPING_MS) return;
    const area = event.target;
    if (!(area instanceof HTMLTextAreaElement) || !area.closest('chat-form') || area.value.trim() === '')
      return;
    this.typedAt = now;
    askOf('typing', this.channel, () => {});
  };
}

const changeShown = (): number =>
  Number(document.querySelector<HTMLElement>('chat-log')?.dataset.change ?? 0);

export function enhancePresence(): void {
  if (!customElements.get('chat-signs')) customElements.define('chat-signs', ChatSignsElement);
}
