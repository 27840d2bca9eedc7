/** The one status of the page for what changes elsewhere in it. */
let status: HTMLElement | null = null;

/** Puts it there before there is anything to say: a reader hears what comes into a status that is there already, and not one that is new. */
export function readyToSay(): HTMLElement {
  if (status?.isConnected) return status;
  status = document.createElement('p');
  status.className = 'vh';
  status.setAttribute('role', 'status');
  status.dataset.said = '';
  document.body.append(status);
  return status;
}

/** Long enough for readers to see that it is empty: the same words are said again. */
const EMPTY_MS = 100;
let saying = 0;

/** Says to who does not see it what has just changed. */
export function sayAloud(words: string): void {
  const place = readyToSay();
  place.textContent = '';
  clearTimeout(saying);
  saying = window.setTimeout(() => (place.textContent = words), EMPTY_MS);
}
