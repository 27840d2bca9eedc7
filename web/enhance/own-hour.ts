import { regionOf } from './region.ts';

const HOUR = 3_600_000;

/** `<own-hour>` after the time of an event: says what clocks show where the reader is, when that is another hour. */
class OwnHourElement extends HTMLElement {
  connectedCallback(): void {
    const at = new Date(this.dataset.at ?? '');
    if (Number.isNaN(at.getTime())) return;
    const region = regionOf(document.documentElement.lang);
    const written = (timeZone?: string) =>
      at.toLocaleString(region, { timeStyle: 'short', dateStyle: 'short', timeZone });
    if (written() === written(this.dataset.zone)) return;
    const hour = at.toLocaleString(region, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
    const shown = this.turned(at).replace('{hour}', hour);
    this.textContent = (this.dataset.words ?? '{hour}').replace('{hour}', shown);
  }

  /** Of an hour that clocks here show twice in a night of autumn, which of both it is. */
  private turned(at: Date): string {
    const shown = (after: number) => new Date(at.getTime() + after).toLocaleString('en');
    const { first, second } = this.dataset;
    if (shown(HOUR) === shown(0)) return first ?? '{hour}';
    return (shown(-HOUR) === shown(0) ? second : null) ?? '{hour}';
  }
}

/** Makes every `<own-hour>` of the page work. Safe to call twice. */
export function enhanceOwnHours(): void {
  if (customElements.get('own-hour') === undefined) customElements.define('own-hour', OwnHourElement);
}
