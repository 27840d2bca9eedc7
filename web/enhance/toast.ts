const SECONDS = 8;
const SVG = 'http://www.w3.org/2000/svg';

/** As the component of the same name shows them: something was done, something is wrong. */
const ICONS = { done: 'check', warn: 'alert' } as const;

/** One sentence at the foot of the page with the icon of its kind, read aloud, gone after eight seconds. */
export function toast(text: string, kind: keyof typeof ICONS = 'done'): void {
  document.querySelector('.flash')?.remove();
  const frame = document.createElement('div');
  frame.className = 'flash';
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', kind === 'warn' ? 'alert' : 'status');
  const words = document.createElement('span');
  box.append(iconNamed(ICONS[kind]), words);
  frame.append(box);
  document.body.append(frame);
  // A reader hears what changes in a status that is already there.
  requestAnimationFrame(() => (words.textContent = text));
  setTimeout(() => frame.remove(), SECONDS * 1000);
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
