import { css, type CSSResultGroup, html } from 'lit';
import { asked, type Question } from './source.ts';
import { Widget } from './widget.ts';

/** `<communaute-compteur topic="812">`: how many replied, in a line of the page. */
export class CountElement extends Widget {
  static override styles: CSSResultGroup = [
    Widget.styles,
    css`
      :host {
        display: inline;
      }
    `,
  ];
  override connectedCallback(): void {
    super.connectedCallback();
    const number = /(\d+)$/.exec(this.written('topic'))?.[1];
    if (!number) return;
    this.shows(asked<Question>('questions', { number, limit: '1' }));
  }

  override render() {
    const [topic] = this.found?.data ?? [];
    if (!topic || !this.found) return html`<slot></slot>`;
    const { words } = this;
    const { official } = topic;
    const vouched = official === 'authored' || official === 'validated';
    const seal = words[official === 'validated' ? 'validated' : 'official'](this.found.from.organisation);
    return html`<a href=${topic.url}>${words.replies(topic.replyCount)}${vouched ? ` · ${seal}` : ''}</a>`;
  }
}
