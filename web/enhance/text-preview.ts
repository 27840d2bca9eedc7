import { place } from './place.ts';
import { problemIn, type Told } from './problem-in.ts';

/** The server shows at most ten a minute. */
const PREVIEW_MS = 6_000;
/** Why nothing is shown: it may not be published, it was asked for too often, or too much is asked of the server. */
const TOLD: readonly number[] = [422, 429, 503];

/**
 * The preview button opens and closes what it showed on a page of its own; while open it follows the text.
 * @param from the day that is typed beside it, on which the text begins to be shown
 */
export function offerPreview(
  around: HTMLElement,
  area: HTMLTextAreaElement,
  from: () => string | undefined = () => undefined,
): void {
  const button = around.querySelector<HTMLButtonElement>('[data-preview]');
  const box = around.querySelector<HTMLElement>('[data-preview-box]');
  const prose = box?.querySelector<HTMLElement>('.prose');
  if (!button || !box || !prose) return;
  let timer = 0;
  let asked = new AbortController();
  const show = () => {
    clearTimeout(timer);
    asked.abort(); // what was asked before may answer later
    asked = new AbortController();
    void render(area.value, from(), prose, asked.signal);
  };
  button.setAttribute('aria-pressed', String(!box.hidden));
  button.addEventListener('click', (event) => {
    event.preventDefault();
    box.hidden = !box.hidden;
    button.setAttribute('aria-pressed', String(!box.hidden));
    if (!box.hidden) show();
  });
  area.addEventListener('input', () => {
    clearTimeout(timer);
    if (!box.hidden) timer = window.setTimeout(show, PREVIEW_MS);
  });
}

async function render(
  text: string,
  on: string | undefined,
  into: HTMLElement,
  signal: AbortSignal,
): Promise<void> {
  const body = new URLSearchParams({ body: text, ...(on && { on }) });
  try {
    const answer = await fetch(place('/apercu'), { method: 'POST', body, redirect: 'manual', signal });
    const told = await answer.text();
    if (signal.aborted) return;
    if (answer.ok)
      into.replaceChildren(...new DOMParser().parseFromString(told, 'text/html').body.childNodes);
    else if (TOLD.includes(answer.status)) into.replaceChildren(reasonIn(told));
  } catch {
    // Nothing came: what is shown stays.
  }
}

/** In the words of the server. */
function reasonIn(told: string): string {
  const { fields, title = '' } = problemIn(JSON.parse(told) as Told);
  return fields?.map((field) => field.text).join(' ') ?? title;
}

/** `<text-preview>` around a text that a form holds beside others. */
class TextPreviewElement extends HTMLElement {
  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const from = this.closest('form')?.querySelector<HTMLInputElement>('input[name=validFrom]');
    if (!area) return;
    // Enter in a line of the form publishes, as it would without a button before the last one.
    this.querySelector('[data-preview]')?.setAttribute('type', 'button');
    offerPreview(this, area, () => from?.value);
  }
}

/** Makes every `<text-preview>` work. */
export function enhancePreviewing(): void {
  if (!customElements.get('text-preview')) customElements.define('text-preview', TextPreviewElement);
}
