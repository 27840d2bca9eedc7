/**
 * What is to mend takes the focus as its page opens; browsers give it to nothing of themselves where the address leads to a place in that
 * page.
 */
export function enhanceRefusals(): void {
  if (location.hash !== '') document.querySelector<HTMLElement>('.alert[autofocus]')?.focus();
}
