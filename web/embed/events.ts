import { html, nothing } from 'lit';
import { dayIn, localeOf } from './messages/words.ts';
import { type Answer, asked, type Event } from './source.ts';
import { Widget } from './widget.ts';

/** Of who reads. */
const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `<communaute-evenements kind limit>`: what is to come, at the hour of where it takes place, which is named to who reads elsewhere. */
export class EventsElement extends Widget<Answer<Event>> {
  override connectedCallback(): void {
    super.connectedCallback();
    this.shows(asked<Event>('events', { kind: this.written('kind'), limit: this.written('limit') }));
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
    const written = new Intl.DateTimeFormat(localeOf(language), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
      // Theirs or not, an hour is read as one's own where nothing is said.
      timeZoneName: zone === OWN_ZONE ? undefined : 'longGeneric',
    }).format(new Date(startsAt));
    const when = dayIn(language, written);
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
