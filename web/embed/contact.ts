import { html, nothing, type PropertyDeclarations } from 'lit';
import { asked, beginsContact, type Question, tellsContact } from './source.ts';
import { Widget } from './widget.ts';

const IDLE_MS = 500;
const WORTH_ASKING = 8;
/** Where the attempt is kept: with this page in the history of the tab, and nowhere else. */
const KEPT_AS = 'communauteContact';

interface Attempt {
  readonly id: string | null;
  readonly showsAnswers: boolean;
}

/**
 * `<communaute-avant-contact formulaire champ>` beside the contact form of the organisation: answers that exist come up while one
 * writes, and the form stays as it is. What becomes of it is told without saying of whom.
 */
export class ContactElement extends Widget {
  static override properties: PropertyDeclarations = { said: { state: true } };
  declare said: 'yes' | 'no' | null;
  private attempt: Promise<Attempt | null> | null = null;
  private form: HTMLFormElement | null = null;
  private timer = 0;
  private turn = 0;

  constructor() {
    super();
    this.said = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const named = this.written('formulaire');
    this.form = named === '' ? this.closest('form') : document.querySelector<HTMLFormElement>(named);
    this.form?.addEventListener('input', this.typed);
    this.form?.addEventListener('submit', this.sent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.form?.removeEventListener('input', this.typed);
    this.form?.removeEventListener('submit', this.sent);
  }

  override render() {
    const { words, found, said } = this;
    const near = found !== null && found.data.length > 0;
    return html`<p role="status">
        ${near ? (said === 'yes' ? words.spared : words.mayAnswer(found.data.length)) : ''}
      </p>
      ${
        near
          ? html`<div @click=${this.opened} @auxclick=${this.opened}>
                ${this.list(found.data, found.from, '_blank')}
              </div>
              <p id="aide">${words.helped}</p>
              <p role="group" aria-labelledby="aide" class="answers">
                <button type="button" aria-pressed=${said === 'yes'} @click=${() => this.says('yes')}>
                  ${words.yes}
                </button>
                <button type="button" aria-pressed=${said === 'no'} @click=${() => this.says('no')}>
                  ${words.no}
                </button>
              </p>`
          : nothing
      }`;
  }

  private readonly typed = (event: Event): void => {
    this.attempt ??= this.begins();
    const field = this.written('champ');
    const target = event.target as HTMLInputElement;
    if (field !== '' && !target.matches(field)) return;
    if (!target.matches('textarea, input:not([type]), input[type="text"], input[type="search"]')) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(target.value.trim().slice(0, 200)), IDLE_MS);
  };

  private async look(text: string): Promise<void> {
    const turn = ++this.turn;
    if (text.length < WORTH_ASKING) return;
    const attempt = await this.attempt;
    if (attempt && !attempt.showsAnswers) return;
    const found = await asked<Question>('search', { q: text, limit: '3', while: 'typing' }).catch(() => null);
    if (turn !== this.turn || !found || found.data.length === 0) return;
    this.found = found;
    this.tells('shown');
  }

  private readonly opened = (event: Event): void => {
    if ((event.target as Element).closest('a')) this.tells('read');
  };

  private says(answer: 'yes' | 'no'): void {
    this.said = answer;
    this.tells(answer);
  }

  private readonly sent = (): void => {
    this.attempt ??= this.begins();
    this.tells('sent');
  };

  private tells(step: string): void {
    void this.attempt?.then((attempt) => (attempt?.id ? tellsContact(attempt.id, step) : undefined));
  }

  /** Once for a visit to the page, however often it is loaded anew. */
  private async begins(): Promise<Attempt | null> {
    const state = (history.state ?? {}) as Record<string, unknown>;
    const kept = state[KEPT_AS] as Attempt | undefined;
    if (kept) return kept;
    const attempt = await beginsContact();
    if (attempt?.id) history.replaceState({ ...(history.state as object | null), [KEPT_AS]: attempt }, '');
    return attempt;
  }
}
