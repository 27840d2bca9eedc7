/** Where the log and what stands around it are one column. */
const NARROW = '(max-width: 68rem)';
const ABOVE = '--above';

/** In a narrow window a channel is as high as what is left of it: under the head of the site, and under what is told there today. */
export function fitChat(): void {
  const chat = document.querySelector('.chat__main');
  if (!chat) return;
  const fit = () => {
    const above = Math.round(chat.getBoundingClientRect().top + scrollY);
    document.documentElement.style.setProperty(ABOVE, `${above}px`);
  };
  fit();
  addEventListener('resize', fit);
}

/** A field of one line grows with what is typed, where the browser does not see to that. */
export function growWithWords(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  area.style.height = '';
  if (!matchMedia(NARROW).matches || area.scrollHeight <= area.clientHeight) return;
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
