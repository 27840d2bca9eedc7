/** `<own-hour>` after the time of an event: says what clocks show where the reader is, when that is another hour. */
class OwnHourElement extends HTMLElement {
  connectedCallback(): void {
    const at = new Date(this.dataset.at ?? '');
    if (Number.isNaN(at.getTime())) return;
    const written = (timeZone?: string) =>
      at.toLocaleString(document.documentElement.lang, { timeStyle: 'short', dateStyle: 'short', timeZone });
    if (written() === written(this.dataset.zone)) return;
    const hour = at.toLocaleString(document.documentElement.lang, {
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    });
    this.textContent = `${(this.dataset.words ?? '{hour}').replace('{hour}', hour)}`;
  }
}

/** Makes every `<own-hour>` of the page work. Safe to call twice. */
export function enhanceOwnHours(): void {
  if (customElements.get('own-hour') === undefined) customElements.define('own-hour', OwnHourElement);
}
