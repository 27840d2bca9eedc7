const SVG = 'http://www.w3.org/2000/svg';

/** As the component of the same name shows them: something was done; something else is to be known of it; something is wrong. */
const ICONS = { done: 'check', info: 'info', warn: 'alert' } as const;
type Kind = keyof typeof ICONS;

/** Of one that came with a page. */
export const kindOf = (told: Element): Kind => {
  if (told.getAttribute('role') === 'alert') return 'warn';
  return told.querySelector('use[href$="#i-check"]') ? 'done' : 'info';
};

/** What is wrong is closed by who has read it, without leaving the page. */
export function enhanceToasts(): void {
  document.addEventListener('click', (event) => {
    const close = (event.target as Element).closest('.flash [data-close]');
    if (!close) return;
    event.preventDefault();
    leave(close.closest('.toast')!);
  });
}

/**
 * One sentence at the foot of the page with the icon of its kind, read aloud. What was done, and what is to be known, is gone after a while, as the sheet of styles
 * says; what is wrong stays until it is closed. It takes the place of what was told before, unless that is wrong too or can be taken back.
 */
export function toast(text: string, kind: Kind = 'done'): void {
  for (const told of document.querySelectorAll('.flash > .toast')) if (isOver(told, text)) leave(told);
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', kind === 'warn' ? 'alert' : 'status');
  const words = document.createElement('span');
  box.append(iconNamed(ICONS[kind]), words, ...(kind === 'warn' ? [closing()] : []));
  box.addEventListener('animationend', () => leave(box));
  frame().append(box);
  // A reader hears what changes in a status that is already there.
  requestAnimationFrame(() => (words.textContent = text));
}

const isOver = (told: Element, text: string): boolean =>
  told.querySelector('span')?.textContent === text ||
  (told.getAttribute('role') !== 'alert' && told.querySelector('form') === null);

function leave(told: Element): void {
  const around = told.parentElement;
  told.remove();
  if (around?.childElementCount === 0) around.remove();
}

/** Where they stand, one under the other. */
function frame(): Element {
  const there = document.querySelector('.flash');
  if (there) return there;
  const made = document.createElement('div');
  made.className = 'flash';
  document.body.append(made);
  return made;
}

function closing(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.close = '';
  button.append(document.documentElement.dataset.close ?? '');
  return button;
}

/** An icon of the sprite that the icons of the page come from. */
export function iconNamed(name: string): SVGElement {
  const sprite = document.querySelector('svg.ico use')?.getAttribute('href')?.split('#')[0] ?? '';
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'ico');
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `${sprite}#i-${name}`);
  icon.append(use);
  return icon;
}
