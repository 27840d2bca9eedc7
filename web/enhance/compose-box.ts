import { DraftKeeper } from './draft-keeper.ts';
import { offerMentions } from './mention-list.ts';
import { PictureSender } from './picture-sender.ts';
import { place } from './place.ts';
import { enhanceFormatting } from './writing/format-bar.ts';

/** The server shows at most ten a minute. */
const PREVIEW_MS = 6_000;

/** `<compose-box>` around a composer: keeps drafts, shows the text as it will be, takes pictures, offers mentions. */
class ComposeBoxElement extends HTMLElement {
  private keeper: DraftKeeper | null = null;
  private timer = 0;

  connectedCallback(): void {
    const area = this.querySelector('textarea');
    const form = this.closest('form');
    if (!area || !form || this.keeper) return;
    const status = this.querySelector<HTMLElement>('[data-draft-status]');
    const word = (name: string) => this.dataset[name] ?? '';
    this.keeper = new DraftKeeper(
      form,
      area,
      word('place'),
      {
        saved: word('saved'),
        saving: word('saving'),
        conflict: word('conflict'),
        offline: word('offline'),
        restored: word('restored'),
      },
      (text) => status && (status.textContent = text),
    );
    this.pictures(area, {
      undescribed: word('undescribed'),
      sending: word('sending'),
      failed: word('failed'),
      noPicture: word('noPicture'),
    });
    this.preview(area);
    offerMentions(area, word('mentions'));
  }

  disconnectedCallback(): void {
    this.keeper?.close();
    this.keeper = null;
  }

  private pictures(area: HTMLTextAreaElement, words: ConstructorParameters<typeof PictureSender>[2]): void {
    const box = this.querySelector<HTMLElement>('[data-picture]');
    if (!box) return;
    const sender = new PictureSender(area, box, words);
    this.querySelector('[data-image]')?.addEventListener('click', (event) => {
      event.preventDefault();
      sender.choose();
    });
  }

  /** The preview button opens and closes what it showed on a page of its own; while open it follows the text. */
  private preview(area: HTMLTextAreaElement): void {
    const button = this.querySelector<HTMLButtonElement>('[data-preview]');
    const box = this.querySelector<HTMLElement>('[data-preview-box]');
    const prose = box?.querySelector<HTMLElement>('.prose');
    if (!button || !box || !prose) return;
    button.setAttribute('aria-pressed', String(!box.hidden));
    button.addEventListener('click', (event) => {
      event.preventDefault();
      box.hidden = !box.hidden;
      button.setAttribute('aria-pressed', String(!box.hidden));
      if (!box.hidden) void render(area.value, prose);
    });
    area.addEventListener('input', () => {
      clearTimeout(this.timer);
      if (!box.hidden) this.timer = window.setTimeout(() => void render(area.value, prose), PREVIEW_MS);
    });
  }
}

async function render(text: string, into: HTMLElement): Promise<void> {
  const body = new URLSearchParams({ body: text });
  const answer = await fetch(place('/apercu'), { method: 'POST', body, redirect: 'manual' }).catch(
    () => null,
  );
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  into.replaceChildren(...page.body.childNodes);
}

/** Makes every `<compose-box>` work. */
export function enhanceComposing(): void {
  enhanceFormatting();
  if (!customElements.get('compose-box')) customElements.define('compose-box', ComposeBoxElement);
}
