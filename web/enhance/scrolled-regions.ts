/** What decides whether there is more in a region than it shows. */
export interface Shown {
  readonly overflow: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** Whether it is scrolled by itself: one that lets all of it be seen leaves that to the page. */
export const isScrolled = (shown: Shown): boolean =>
  shown.overflow !== 'visible' &&
  (shown.scrollWidth > shown.clientWidth || shown.scrollHeight > shown.clientHeight);

const shownIn = (region: HTMLElement): Shown => {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = region;
  const overflow = getComputedStyle(region).overflowX;
  return { overflow, scrollWidth, clientWidth, scrollHeight, clientHeight };
};

/**
 * A table takes the focus to be scrolled by keys; where all of it is seen it is no stop on the way. Whoever stands on it stays there.
 */
export function enhanceScrolledRegions(): void {
  const seen = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const region = target instanceof HTMLElement ? target : null;
      if (region === null || region === document.activeElement) continue;
      if (isScrolled(shownIn(region))) region.setAttribute('tabindex', '0');
      else region.removeAttribute('tabindex');
    }
  });
  for (const region of document.querySelectorAll('.table-wrap')) seen.observe(region);
}
