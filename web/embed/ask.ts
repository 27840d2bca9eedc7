import { html, nothing } from 'lit';
import { asked, pageAt, type Question } from './source.ts';
import { Widget } from './widget.ts';

const IDLE_MS = 400;
const WORTH_ASKING = 8;

/** `<communaute-poser-question>`: what was asked already comes up while one writes; the question itself is asked in the community. */
export class AskElement extends Widget {
  private timer = 0;
  private turn = 0;

  override render() {
    const { words, found } = this;
    const near = found !== null && found.data.length > 0;
    return html`<form action=${pageAt('questions/nouvelle')} method="get">
        <label for="titre">${words.question}</label>
        <div>
          <input
            id="titre"
            name="titre"
            maxlength="150"
            required
            aria-describedby="suite"
            @input=${this.later}
          />
          <button>${words.ask}</button>
        </div>
        <p class="more" id="suite">${words.asked}</p>
      </form>
      <p role="status">${near ? words.near(found.data.length) : ''}</p>
      ${near ? this.list(found.data, found.from) : nothing}`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private readonly later = (event: InputEvent): void => {
    const title = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.look(title), IDLE_MS);
  };

  private async look(title: string): Promise<void> {
    const turn = ++this.turn;
    const found =
      title.length < WORTH_ASKING
        ? null
        : await asked<Question>('search', { q: title, limit: '3', while: 'typing' }).catch(() => null);
    if (turn === this.turn) this.found = found;
  }
}
