/** What a stop points at, as far as it can be seen. */
function inSight(selector: string): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLElement>(selector)];
  return found.find((one) => one.checkVisibility() && one.getClientRects().length > 0) ?? null;
}

/**
 * `<guided-tour>` around a list of stops: one at a time, beside what it tells of. Its box takes the focus, so that it is read
 * aloud; Escape and the link close it, and the focus goes back to the page.
 */
class GuidedTourElement extends HTMLElement {
  private place = 0;
  private shown: HTMLElement | null = null;

  connectedCallback(): void {
    this.classList.add('tour--walks');
    this.button('previous').addEventListener('click', () => this.show(this.place - 1));
    this.button('next').addEventListener('click', () =>
      this.place + 1 < this.stops.length ? this.show(this.place + 1) : this.close(),
    );
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.querySelector('a.btn')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
    });
    this.show(0);
  }

  private get stops(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.tour__stops > li')];
  }

  private button(name: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-tour="${name}"]`)!;
  }

  private show(place: number): void {
    this.place = place;
    this.stops.forEach((stop, index) => (stop.hidden = index !== place));
    const stop = this.stops[place]!;
    this.point(inSight(stop.dataset.anchor ?? ''));
    stop.querySelector<HTMLElement>('[data-elsewhere]')!.hidden = this.shown !== null;
    this.button('previous').hidden = place === 0;
    this.button('next').hidden = place === this.stops.length - 1;
    const box = this.querySelector<HTMLElement>('section');
    box?.setAttribute('aria-describedby', stop.id);
    box?.focus({ preventScroll: true });
  }

  private point(at: HTMLElement | null): void {
    this.shown?.classList.remove('tour-shown');
    this.shown = at;
    at?.classList.add('tour-shown');
    at?.scrollIntoView({ block: 'nearest' });
  }

  private close(): void {
    this.point(null);
    this.remove();
    history.replaceState(null, '', location.pathname);
    document.querySelector<HTMLElement>('main')?.focus();
  }
}

export function enhanceGuidedTour(): void {
  customElements.define('guided-tour', GuidedTourElement);
}
