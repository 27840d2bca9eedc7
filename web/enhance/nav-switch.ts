/** In a narrow window the list of other channels lies over the log: it closes as menus do. */
export function enhanceNavSwitch(): void {
  const nav = document.querySelector('.chat__nav');
  const fold = nav?.querySelector<HTMLDetailsElement>('details.nav-switch');
  if (!nav || !fold) return;
  document.addEventListener('click', ({ target }) => {
    if (!nav.contains(target as Node)) fold.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    if (nav.contains(document.activeElement)) fold.querySelector('summary')?.focus();
    fold.open = false;
  });
}
