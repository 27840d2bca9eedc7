import { shortcutFor } from './shortcut-for.ts';

/** Where keys are typed, or have a meaning of their own. A dialog that was closed holds the focus for a moment still. */
const TYPED_IN =
  'input, textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=listbox], dialog[open], guided-tour';
/** Of visitors, whose pages are the same for all of them. */
const OFF = /(?:^|; )raccourcis=non(?:;|$)/;

/** Single keys lead about the site, unless who uses it wants them silent. What they do is fetched with the first that does something. */
export function enhanceShortcuts(): void {
  let ledAt = -Infinity;
  document.addEventListener('keydown', (event) => {
    if (isSilent() || isTypedIn(event.target)) return;
    const { shortcut, leads } = shortcutFor(event, event.timeStamp - ledAt);
    ledAt = leads ? event.timeStamp : -Infinity;
    if (!shortcut) return;
    event.preventDefault();
    void import('./shortcut-deeds.ts').then(({ carryOut }) => carryOut(shortcut));
  });
  // Keys pressed before are the browser's: whoever presses them by a machine waits for this.
  document.documentElement.dataset.keys = 'heard';
}

function isSilent(): boolean {
  const { member, shortcuts } = document.documentElement.dataset;
  return member === undefined ? OFF.test(document.cookie) : shortcuts === 'off';
}

const isTypedIn = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TYPED_IN) !== null) ||
  document.querySelector('dialog:modal') !== null;
