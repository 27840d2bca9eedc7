import { place } from './place.ts';

/** The server shows at most ten a minute. */
const PREVIEW_MS = 6_000;

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
  const show = () => void render(area.value, from(), prose);
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

async function render(text: string, on: string | undefined, into: HTMLElement): Promise<void> {
  const body = new URLSearchParams({ body: text, ...(on && { on }) });
  const answer = await fetch(place('/apercu'), { method: 'POST', body, redirect: 'manual' }).catch(
    () => null,
  );
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  into.replaceChildren(...page.body.childNodes);
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
