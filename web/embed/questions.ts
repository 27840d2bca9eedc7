import { html } from 'lit';
import { asked, type Question } from './source.ts';
import { Widget } from './widget.ts';

const SORTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  recentes: { view: 'latest' },
  'sans-reponse': { view: 'unanswered' },
  'non-resolues': { view: 'unsolved' },
  officielles: { sort: 'official' },
};

/** `<communaute-questions category tag limit sort>`: questions that everybody may read. */
export class QuestionsElement extends Widget {
  override connectedCallback(): void {
    super.connectedCallback();
    const query = {
      category: this.written('category'),
      tag: this.written('tag'),
      limit: this.written('limit'),
      ...SORTS[this.written('sort')],
    };
    this.shows(asked<Question>('questions', query));
  }

  override render() {
    const { found } = this;
    if (!found || found.data.length === 0) return html`<slot></slot>`;
    return this.list(found.data, found.from);
  }
}
