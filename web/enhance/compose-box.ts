import { DraftKeeper } from './draft-keeper.ts';
import { offerMentions } from './mention-list.ts';
import { PictureSender } from './picture-sender.ts';
import { sendByKeys } from './send-by-keys.ts';
import { offerPreview } from './text-preview.ts';
import { enhanceFormatting } from './writing/format-bar.ts';

/** `<compose-box>` around a composer: keeps drafts, shows the text as it will be, takes pictures, offers mentions. */
class ComposeBoxElement extends HTMLElement {
  private keeper: DraftKeeper | null = null;

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
      heic: word('heic'),
      tooLarge: word('tooLarge'),
      waits: word('waits'),
      counted: word('counted'),
    });
    offerPreview(this, area);
    offerMentions(area, word('mentions'));
    sendByKeys(area, form);
  }

  disconnectedCallback(): void {
    this.keeper?.close();
    this.keeper = null;
  }

  private pictures(area: HTMLTextAreaElement, words: ConstructorParameters<typeof PictureSender>[2]): void {
    const box = this.querySelector<HTMLElement>('[data-picture]');
    if (!box) return;
    const sender = new PictureSender(area, box, words, Number(this.dataset.maxBytes));
    const link = this.querySelector<HTMLAnchorElement>('a[data-image]');
    if (link) buttonFor(link).addEventListener('click', () => sender.choose());
  }
}

/** What opens a page without scripts, and does something in this one with them: a button, which does not say that it leads anywhere. */
function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.dataset.image = '';
  button.append(...link.childNodes);
  button.querySelector('[data-apart]')?.remove();
  link.replaceWith(button);
  return button;
}

/** Makes every `<compose-box>` work. */
export function enhanceComposing(): void {
  enhanceFormatting();
  if (!customElements.get('compose-box')) customElements.define('compose-box', ComposeBoxElement);
}
