const SECONDS = 8;

/** One sentence at the foot of the page, read aloud, gone after eight seconds. */
export function toast(text: string): void {
  document.querySelector('.flash')?.remove();
  const frame = document.createElement('div');
  frame.className = 'flash';
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'status');
  frame.append(box);
  document.body.append(frame);
  // A reader hears what changes in a status that is already there.
  requestAnimationFrame(() => (box.textContent = text));
  setTimeout(() => frame.remove(), SECONDS * 1000);
}
