import { sayAs } from './forgotten-drafts.ts';
import { insertBlock } from './insert-text.ts';
import { bringsWords, type Fault, picturesAmong } from './picked-files.ts';
import { drawThumbnail } from './thumbnail.ts';
import { place } from './place.ts';
import { problemIn, type Told } from './problem-in.ts';
import { toast } from './toast.ts';

/** Why a file is not taken is said with `{name}`, and with `{size}` of one that is too large. */
interface Words extends Readonly<Record<Fault, string>> {
  readonly undescribed: string;
  readonly sending: string;
  readonly failed: string;
  /** Of a text that is sent before its picture is in it. */
  readonly waits: string;
  /** Which of several it is, with `{at}` and `{count}`. */
  readonly counted: string;
}

/** What the server takes. A telephone that is asked for these hands its photographs over as JPEG. */
const TAKEN = 'image/png,image/jpeg,image/webp,image/gif,image/avif';
const MEGABYTE = 1024 * 1024;
/** Looked at in the page, and without leaving it. */
const STAYS = 'preview';

/**
 * Pictures that are pasted, dropped or chosen wait, one after the other, in the small form of the composer until somebody
 * says what they show; then they are sent and stand in the text as a paragraph of their own.
 */
export class PictureSender {
  private readonly waiting: File[] = [];
  private readonly description: HTMLInputElement;
  private readonly add: HTMLButtonElement;
  /** Of those that were taken together: how many are done with. */
  private done = 0;

  constructor(
    private readonly area: HTMLTextAreaElement,
    private readonly box: HTMLElement,
    private readonly words: Words,
    private readonly maxBytes: number,
  ) {
    this.description = this.part('#picture-alt');
    this.add = this.part('[data-picture-add]');
    area.addEventListener('paste', (event) => this.take(event.clipboardData?.files ?? [], event));
    area.addEventListener('drop', (event) => this.take(event.dataTransfer?.files ?? [], event));
    this.add.addEventListener('click', () => void this.send());
    // Before whatever else hears of it: to them, it has not been sent.
    area.form?.addEventListener('submit', (event) => this.hold(event), { capture: true });
    this.part('[data-picture-cancel]').addEventListener('click', () => this.next());
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.next();
      if (event.key !== 'Enter' || event.target !== this.description) return;
      event.preventDefault(); // or the answer itself would be published
      void this.send();
    });
  }

  /** Lets somebody choose pictures from the device. */
  choose(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = TAKEN;
    input.multiple = true;
    input.addEventListener('change', (event) => this.take(input.files ?? [], event));
    input.click();
  }

  private take(files: Iterable<File>, event: Event): void {
    if (bringsWords(event)) return;
    const { pictures, refused } = picturesAmong(files, this.maxBytes);
    // What is pasted may bring a file beside its text, which is what is meant; a picture always is.
    const isMeant = event.type !== 'paste' || refused?.why !== 'noPicture';
    if (refused !== null && isMeant) toast(this.faultIn(refused), 'warn');
    if (pictures.length > 0 || (refused !== null && isMeant)) event.preventDefault();
    if (pictures.length === 0) return;
    const idle = this.waiting.length === 0;
    if (idle) this.done = 0;
    this.waiting.push(...pictures);
    if (idle) this.ask();
    else this.count();
  }

  private faultIn({ file: { name, size }, why }: { file: File; why: Fault }): string {
    const megabytes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
    return this.words[why].replace('{name}', name).replace('{size}', megabytes.format(size / MEGABYTE));
  }

  /** A text that leaves while a picture waits would leave without it. */
  private hold(event: SubmitEvent): void {
    const { submitter } = event;
    if (this.waiting.length === 0 || event.defaultPrevented) return;
    if (submitter instanceof HTMLButtonElement && submitter.value === STAYS) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.box.scrollIntoView({ block: 'nearest' });
    this.refuse(this.words.waits);
  }

  private count(): void {
    const count = this.done + this.waiting.length;
    this.part('[data-picture-count]').textContent =
      count > 1
        ? this.words.counted.replace('{at}', String(this.done + 1)).replace('{count}', String(count))
        : '';
  }

  private ask(): void {
    const [file] = this.waiting;
    this.box.hidden = file === undefined;
    this.refuse('');
    this.description.value = '';
    if (!file) {
      this.area.focus();
      return;
    }
    this.part('[data-picture-name]').textContent = file.name;
    this.count();
    void drawThumbnail(file, this.part<HTMLCanvasElement>('[data-picture-look]'));
    this.description.focus();
  }

  private next(): void {
    if (this.add.disabled) return;
    this.waiting.shift();
    this.done += 1;
    this.ask();
  }

  private async send(): Promise<void> {
    const [file] = this.waiting;
    if (!file || this.add.disabled) return;
    const alt = this.description.value.trim();
    if (alt === '') return this.refuse(this.words.undescribed);
    this.refuse('');
    this.busy(true);
    try {
      const markdown = await sent(file, alt);
      this.busy(false);
      insertBlock(this.area, markdown);
      this.next();
    } catch (error) {
      this.busy(false);
      this.refuse(this.words.failed.replace('{reason}', error instanceof Refusal ? error.message : ''));
    }
  }

  private busy(on: boolean): void {
    this.add.disabled = on;
    this.part('[data-picture-status]').textContent = on ? this.words.sending : '';
  }

  private refuse(reason: string): void {
    const error = this.part('[data-picture-error]');
    error.hidden = reason === '';
    this.description.setAttribute(
      'aria-describedby',
      reason === '' ? 'picture-help' : 'picture-help picture-error',
    );
    if (reason === '') {
      this.description.removeAttribute('aria-invalid');
      return;
    }
    this.description.setAttribute('aria-invalid', 'true');
    error.querySelector('#picture-error > span')!.textContent = reason.trim();
    this.description.focus();
  }

  private part<E extends HTMLElement>(selector: string): E {
    return this.box.querySelector<E>(selector)!;
  }
}

/** What the server says of a picture that it does not take. */
class Refusal extends Error {}

async function sent(file: File, alt: string): Promise<string> {
  const body = new FormData();
  body.set('alt', alt);
  sayAs(body);
  body.set('file', file, file.name || 'image');
  const answer = await fetch(place('/images'), { method: 'POST', body, redirect: 'manual' });
  const told = (await answer.json()) as Told & { readonly markdown?: string };
  if (told.markdown) return told.markdown;
  const problem = problemIn(told);
  throw new Refusal(problem.fields?.[0]?.text ?? problem.title ?? '');
}
