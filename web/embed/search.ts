import { html, nothing, type PropertyDeclarations } from 'lit';
import { asked, type Found, pageAt, type Question } from './source.ts';
import { Widget } from './widget.ts';

/** `<communaute-recherche placeholder limit>`: looks for words without leaving the page; all that is found is in the community. */
export class SearchElement extends Widget {
  static override properties: PropertyDeclarations = { told: { state: true }, query: { state: true } };
  declare told: string;
  declare query: string;

  constructor() {
    super();
    this.told = '';
    this.query = '';
  }

  override render() {
    const { found, words, told, query } = this;
    return html`<form role="search" action=${pageAt('recherche')} @submit=${this.look}>
        <label for="q">${words.searchLabel}</label>
        <div>
          <input
            id="q"
            name="q"
            type="search"
            maxlength="200"
            required
            placeholder=${this.written('placeholder')}
          />
          <button>${words.search}</button>
        </div>
      </form>
      <p role="status">${told}</p>
      ${found ? this.list(found.data, found.from) : nothing}
      ${query === '' ? nothing : html`<p><a href=${pageAt('recherche', { q: query })}>${words.all}</a></p>`}`;
  }

  /** How much was found, and for which words where those that were typed are spelt otherwise. */
  private tells({ data, correction }: Found): string {
    return correction === null
      ? this.words.found(data.length)
      : this.words.foundFor(this.query, correction, data.length);
  }

  private readonly look = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const q = String(new FormData(event.target as HTMLFormElement).get('q')).trim();
    if (q === '') return;
    this.query = q;
    this.told = this.words.loading;
    try {
      const found = await asked<Question, Found>('search', { q, limit: this.written('limit') });
      if (q !== this.query) return;
      this.found = found;
      this.told = this.tells(found);
    } catch {
      if (q !== this.query) return;
      this.found = null;
      this.told = this.words.failed;
    }
  };
}
