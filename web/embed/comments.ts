import { html, nothing } from 'lit';
import { dayIn, localeOf } from './messages/words.ts';
import { asked, type Commented, type Comment, pageAt } from './source.ts';
import { LOOKS, Widget } from './widget.ts';

/** `<communaute-commentaires page-url>`: what was said of this page, for all to read; writing goes on in the community. */
export class CommentsElement extends Widget<Commented> {
  /** As the tag says, else as the page calls itself, else where it is. */
  private get page(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    return this.written('page-url') || canonical || location.href;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.shows(asked<Comment, Commented>('comments', { page: this.page }));
  }

  override render() {
    const { found, words } = this;
    if (!found) return html`<slot></slot>`;
    const { data, topic } = found;
    const write = pageAt('commentaires', { page: this.page, titre: document.title });
    return html`<p>${words.comments(topic?.comments ?? 0)}</p>
      <ul lang="fr">
        ${data.map((comment) => this.comment(comment, found.from.organisation))}
      </ul>
      ${
        topic?.closed
          ? nothing
          : html`<p>
              <a href=${write} target="_blank">${words.comment} ${words.newTab}</a>
              ${words.asked}
            </p>`
      }`;
  }

  private comment({ url, author, text, postedAt, official }: Comment, organisation: string) {
    const { language } = this;
    const written = new Date(postedAt).toLocaleDateString(localeOf(language), { dateStyle: 'long' });
    const day = dayIn(language, written);
    return html`<li class=${LOOKS[official]}>
      <p class="more" lang=${language}>
        ${this.vouched(official, organisation)}
        <strong>${author}</strong> ·
        <a href=${url}><time datetime=${postedAt}>${day}</time></a>
      </p>
      <p class="text">${text}</p>
    </li>`;
  }
}
