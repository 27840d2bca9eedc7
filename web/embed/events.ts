import { html, nothing } from 'lit';
import { localeOf } from './messages/words.ts';
import { type Answer, asked, type Event } from './source.ts';
import { Widget } from './widget.ts';

/** `<communaute-evenements kind limit>`: what is to come, at the hour of where it takes place. */
export class EventsElement extends Widget {
  static override properties = { found: { state: true } };
  declare found: Answer<Event> | null;

  constructor() {
    super();
    this.found = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    asked<Event>('events', { kind: this.written('kind'), limit: this.written('limit') })
      .then((found) => (this.found = found))
      .catch(() => undefined);
  }

  override render() {
    const { found, words } = this;
    if (!found) return html`<slot></slot>`;
    if (found.data.length === 0)
      return html`<p>${words.noEvent}</p>
        <slot></slot>`;
    return html`<ul lang="fr">
      ${found.data.map((event) => this.event(event))}
    </ul>`;
  }

  private event({ url, title, startsAt, zone, place, stage }: Event) {
    const { words, language } = this;
    const when = new Intl.DateTimeFormat(localeOf(language), {
      ...{
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: zone,
      },
    }).format(new Date(startsAt));
    const state = { full: words.full, live: words.live, cancelled: words.cancelled }[stage];
    return html`<li>
      <a href=${url}>${title}</a>
      <p class="more" lang=${language}>
        <time datetime=${startsAt}>${when}</time> ·
        ${place === '' ? words.online : place}${state ? html` · <strong>${state}</strong>` : nothing}
      </p>
    </li>`;
  }
}
