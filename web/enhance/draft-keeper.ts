import { FIELDS } from './draft-fields.ts';
import { draftOf, memberHere } from './forgotten-drafts.ts';
import { place } from './place.ts';
import { problemIn, type Told } from './problem-in.ts';
import { type LeftTyping, typedOn } from './typed-since.ts';

const IDLE_MS = 2_000;
/** Nothing more is kept until its page is opened again. */
const REFUSED = 409;
/** What may be kept once it is written otherwise: it is too long, for one. */
const TO_MEND: readonly number[] = [413, 422];
/** What may be kept as it is, a moment later. */
const TOO_MUCH: readonly number[] = [429, 503];
const CHANGED = 'shared.changed-meanwhile';
const OF_ANOTHER = 'community.draft-of-another';

interface Words {
  readonly saved: string;
  readonly saving: string;
  readonly conflict: string;
  readonly offline: string;
  readonly restored: string;
}

/**
 * Keeps what is being written: on the server two seconds after the last key, on the device when that fails. A draft
 * that another tab changed is never overwritten.
 */
export class DraftKeeper {
  private timer = 0;
  private saving = false;
  private again = false;
  private stopped = false;
  private kept: string;
  /** The text as its form sent it; null before. */
  private sent: string | null = null;
  private readonly member = memberHere();

  constructor(
    private readonly form: HTMLFormElement,
    private readonly area: HTMLTextAreaElement,
    private readonly place: string,
    private readonly words: Words,
    private readonly tell: (text: string) => void,
  ) {
    this.kept = this.content();
    this.restore();
    this.goOn();
    form.addEventListener('input', this.later);
    form.addEventListener('submit', this.stop);
    document.addEventListener('visibilitychange', this.now);
    window.addEventListener('pagehide', this.leave);
  }

  close(): void {
    clearTimeout(this.timer);
    this.form.removeEventListener('input', this.later);
    document.removeEventListener('visibilitychange', this.now);
    window.removeEventListener('pagehide', this.leave);
  }

  private readonly later = (): void => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), IDLE_MS);
  };

  private readonly now = (): void => {
    if (document.visibilityState === 'hidden') void this.save();
  };

  /** What is sent by the form itself needs no draft any more. */
  private readonly stop = (): void => {
    clearTimeout(this.timer);
    this.stopped = true;
    this.sent = this.area.value;
    this.forget();
  };

  /** What was typed while the form was on its way waits in this tab for the page that answers. */
  private readonly leave = (): void => {
    const { sent } = this;
    const now = this.area.value;
    if (sent === null || now === sent || this.hasSignedOut) return;
    try {
      sessionStorage.setItem(this.sinceKey, JSON.stringify({ sent, now } satisfies LeftTyping));
    } catch {
      // A full or forbidden store.
    }
  };

  private goOn(): void {
    if (this.hasSignedOut) return;
    try {
      const left = JSON.parse(sessionStorage.getItem(this.sinceKey) ?? 'null') as LeftTyping | null;
      if (left === null) return;
      sessionStorage.removeItem(this.sinceKey);
      const text = typedOn(this.area.value, left, this.place.startsWith('topic:'));
      if (text === null) return;
      this.area.value = text;
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
      this.later();
    } catch {
      // Nothing was kept there, or nothing that can be read.
    }
  }

  private fields(): URLSearchParams {
    const fields = new URLSearchParams({ place: this.place });
    for (const [name, value] of new FormData(this.form))
      if (FIELDS.includes(name) && typeof value === 'string') fields.append(name, value);
    return fields;
  }

  /** With whose page this is: another may have signed in since, in another tab. */
  private addressed(): URLSearchParams {
    const fields = this.fields();
    if (this.member !== undefined) fields.set('writer', this.member);
    return fields;
  }

  private content(): string {
    const fields = this.fields();
    fields.delete('draftVersion');
    return fields.toString();
  }

  private async save(): Promise<void> {
    if (this.stopped || this.hasSignedOut || this.content() === this.kept) return;
    if (this.saving) {
      this.again = true;
      return;
    }
    this.saving = true;
    const content = this.content();
    this.tell(this.words.saving);
    try {
      const answer = await fetch(place('/brouillons/enregistrer'), {
        method: 'POST',
        body: this.addressed(),
        redirect: 'manual',
        keepalive: content.length < 60_000,
      });
      if (answer.status === REFUSED) return await this.refused(answer);
      if (TO_MEND.includes(answer.status) || TOO_MUCH.includes(answer.status))
        return await this.toMend(answer);
      if (!answer.ok) throw new Error(String(answer.status));
      const { version, time } = (await answer.json()) as { version: number; time: string };
      this.form.querySelector<HTMLInputElement>('[name=draftVersion]')!.value = String(version);
      this.kept = content;
      this.nameInAddress();
      this.forget();
      this.tell(this.words.saved.replace('{time}', time));
    } catch {
      this.remember();
      this.tell(this.words.offline);
    } finally {
      this.saving = false;
      if (this.again) {
        this.again = false;
        this.later();
      }
    }
  }

  /** What another tab changed is told as that; anything else in the words of the server. Words of one are not left on the device of another. */
  private async refused(answer: Response): Promise<void> {
    const problem = problemIn((await answer.json()) as Told);
    this.stopped = true;
    if (problem.code === OF_ANOTHER) this.forget();
    else this.remember();
    this.tell(problem.code === CHANGED ? this.words.conflict : (problem.title ?? ''));
  }

  /** In the words of the server, which is asked again as soon as more is written. */
  private async toMend(answer: Response): Promise<void> {
    const { fields, title = '' } = problemIn((await answer.json()) as Told);
    this.remember();
    this.tell(fields?.[0]?.text ?? title);
  }

  /** Opened again, the page of a new topic shows what was kept of it. */
  private nameInAddress(): void {
    if (this.place.startsWith('new-topic')) history.replaceState(history.state, '', this.form.action);
  }

  /** The same for every topic that is begun: what never reached the server has no place of its own yet. */
  private get key(): string {
    return draftOf(this.member ?? '', this.place.replace(/^new-topic:.*/, 'new-topic'));
  }

  private get sinceKey(): string {
    return `${this.key} since`;
  }

  /** Nothing more is kept of them, of what is on its way to the server either. */
  private get hasSignedOut(): boolean {
    return this.member === undefined || memberHere() !== this.member;
  }

  private remember(): void {
    if (this.hasSignedOut) return;
    try {
      localStorage.setItem(this.key, this.area.value);
    } catch {
      // A full or forbidden store: the text is still in the page.
    }
  }

  private forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing was kept there.
    }
  }

  /** A text that never reached the server comes back, unless the page brings one of its own. */
  private restore(): void {
    if (this.hasSignedOut) return;
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(this.key);
    } catch {
      return;
    }
    if (!stored || this.area.value.trim() !== '') return;
    this.area.value = stored;
    this.tell(this.words.restored);
    this.later();
  }
}
