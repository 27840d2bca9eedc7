import { apply } from './apply.ts';
import { code } from './code.ts';
import { continued } from './continued.ts';
import { bold, italic } from './emphasis.ts';
import { bullets, heading, numbers, quotation } from './lines.ts';
import { link, pastedOver } from './link.ts';
import { tableOf } from './table.ts';
import type { Tool, Writing } from './writing.ts';

const writingOf = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Writing => ({
  text: value,
  start: selectionStart,
  end: selectionEnd,
});

const isMac = /Mac|iP(?:hone|ad|od)/.test(navigator.platform);

/**
 * `<format-bar for>`: the buttons above a textarea, one stop of the Tab key, arrows between them; their keys; Enter in lists;
 * an address pasted over words.
 */
class FormatBarElement extends HTMLElement {
  private area: HTMLTextAreaElement | null = null;
  private tools: ReadonlyMap<string, Tool> = new Map();

  connectedCallback(): void {
    const area = document.getElementById(this.getAttribute('for') ?? '');
    if (!(area instanceof HTMLTextAreaElement) || this.area) return;
    this.area = area;
    const table = tableOf((this.dataset['columns'] ?? '').split('|'));
    this.tools = new Map(
      Object.entries({ bold, italic, heading, bullets, numbers, quotation, link, code, table }),
    );
    // Above the list of names to mention, which takes the Enter that is its own.
    const box = this.closest('.composer') ?? area;
    box.addEventListener('keydown', (event) => {
      if (event.target === area) this.key(event as KeyboardEvent);
    });
    area.addEventListener('paste', (event) => this.paste(event));
    for (const moved of ['keyup', 'click', 'input', 'focus', 'select'])
      area.addEventListener(moved, () => this.show());
    this.addEventListener('mousedown', (event) => event.preventDefault()); // what is written keeps the focus
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-tool]');
      if (button) this.press(button.dataset['tool'] ?? '');
    });
    this.addEventListener('keydown', (event) => this.walk(event));
  }

  private get buttons(): readonly HTMLButtonElement[] {
    return [...this.querySelectorAll<HTMLButtonElement>('[data-tool]')];
  }

  private press(name: string): void {
    const { area } = this;
    const tool = this.tools.get(name);
    if (!area || !tool) return;
    apply(area, tool.press(writingOf(area)));
    this.show();
    const isAtLink = name === 'link' && tool.isOn(writingOf(area));
    this.tell(isAtLink ? (this.dataset['linkTold'] ?? '') : '');
  }

  private key(event: KeyboardEvent): void {
    const { area } = this;
    if (!area || event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      const next = continued(writingOf(area));
      if (!next) return;
      event.preventDefault();
      apply(area, next);
      return;
    }
    const [isMeant, isOther] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
    const key = event.key.toLowerCase();
    const button = this.buttons.find(({ dataset }) => dataset['key'] === key);
    if (!isMeant || isOther || !button) return;
    event.preventDefault();
    this.press(button.dataset['tool'] ?? '');
  }

  private paste(event: ClipboardEvent): void {
    const { area } = this;
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    const next = area && !event.defaultPrevented ? pastedOver(writingOf(area), pasted) : null;
    if (!area || !next) return;
    event.preventDefault();
    apply(area, next);
  }

  /** Which buttons would take away what they gave. */
  private show(): void {
    if (!this.area) return;
    const writing = writingOf(this.area);
    for (const button of this.buttons) {
      const isOn = this.tools.get(button.dataset['tool'] ?? '')?.isOn(writing) ?? false;
      button.setAttribute('aria-pressed', String(isOn));
    }
    if (!link.isOn(writing)) this.tell('');
  }

  private tell(words: string): void {
    const told = this.closest('.composer')?.querySelector('[data-format-told]');
    if (told && told.textContent !== words) told.textContent = words;
  }

  private walk(event: KeyboardEvent): void {
    const { buttons } = this;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const places = new Map([
      ['ArrowRight', at === last ? 0 : at + 1],
      ['ArrowLeft', at === 0 ? last : at - 1],
      ['Home', 0],
      ['End', last],
    ]);
    const next = at < 0 ? undefined : buttons[places.get(event.key) ?? -1];
    if (!next) return;
    event.preventDefault();
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  }
}

/** Makes every `<format-bar>` work. */
export function enhanceFormatting(): void {
  if (!customElements.get('format-bar')) customElements.define('format-bar', FormatBarElement);
}
