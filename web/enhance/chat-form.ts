import type { SentAs } from '#interfaces/http/route';
import { growWithWords } from './chat-height.ts';
import { ChatLogElement } from './chat-log.ts';
import { isConnected } from './doorbell.ts';
import { memberHere } from './forgotten-drafts.ts';
import { leadBack } from './leading-back.ts';
import { offerMentions } from './mention-list.ts';
import { bringsWords } from './picked-files.ts';
import { place } from './place.ts';
import { kindOf, toast } from './toast.ts';
import { typedSince } from './typed-since.ts';

const REFUSED = 409;
const SENT_AS: SentAs = 'x-sent-as';
const sentAs = (): Readonly<Record<string, string>> => {
  const member = memberHere();
  return member === undefined ? {} : { [SENT_AS]: member };
};

const NOBODY = { id: '', name: '' };

/** `<chat-form>`: sends what was written without leaving the page; sent twice, a message is taken once. */
export class ChatFormElement extends HTMLElement {
  private isWired = false;

  connectedCallback(): void {
    document.addEventListener('click', this.answer);
    this.offer();
    if (this.isWired) return;
    this.isWired = true;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(event.target as HTMLFormElement);
    });
    // What did not go is said until it is written otherwise, or sent.
    this.addEventListener('input', ({ target }) => {
      this.tell('');
      if (target === this.area) growWithWords(this.area!);
    });
    this.addEventListener('paste', (event) => this.takePicture(event.clipboardData?.files, event));
    this.addEventListener('drop', (event) => this.takePicture(event.dataTransfer?.files, event));
    this.addEventListener('keydown', (event) => {
      // With a list of names open, it chooses among them.
      if (
        event.key !== 'Enter' ||
        event.defaultPrevented ||
        event.shiftKey ||
        event.isComposing ||
        // A keyboard of a phone begins a line; with Ctrl or Cmd it sends, as in every other field that one writes in.
        !(event.ctrlKey || event.metaKey || matchMedia('(pointer: fine)').matches)
      )
        return;
      if (!(event.target instanceof HTMLTextAreaElement)) return;
      event.preventDefault();
      event.target.form?.requestSubmit();
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.answer);
  }

  /** The page of the channel that it writes in. */
  private get home(): string {
    const log = document.querySelector('chat-log');
    return log instanceof ChatLogElement ? log.home : location.pathname;
  }

  private get area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea[name=body]');
  }

  /** Where one can be named, names are offered as one types. */
  private offer(): void {
    if (this.area && this.dataset.mentions !== undefined) offerMentions(this.area, this.dataset.mentions);
  }

  /** Whom one answers is said above what one is writing, which stays where it is; so it is when one answers nobody any more. */
  private readonly answer = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-reply], [data-no-reply]');
    if (!button || button.form?.parentElement !== this) return;
    event.preventDefault();
    button.closest('details')?.removeAttribute('open');
    if (this.hidden) return;
    this.answerTo(button.dataset.reply ?? '', button.dataset.name ?? '');
    this.area?.focus();
  };

  /** @param id of the message; empty for none */
  private answerTo(id: string, name: string): void {
    const line = this.querySelector<HTMLElement>('[data-replying]');
    const field = line?.querySelector<HTMLInputElement>('[name=replyTo]');
    const words = line?.querySelector('span');
    if (!line || !field || !words) return;
    field.value = id;
    field.disabled = line.hidden = id === '';
    words.textContent = id === '' ? '' : (line.dataset.replying ?? '').replace('{name}', name);
    this.answered = { id, name };
  }
  private answered = NOBODY;

  /** A picture that is pasted or dropped onto the text is chosen; what it shows is still to be said. */
  private takePicture(files: FileList | undefined, event: Event): void {
    const [picture] = [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
    const box = this.querySelector<HTMLDetailsElement>('[data-chat-picture]');
    const input = box?.querySelector<HTMLInputElement>('[name=file]');
    if (!picture || !box || !input || !(event.target instanceof HTMLTextAreaElement) || bringsWords(event))
      return;
    event.preventDefault();
    const chosen = new DataTransfer();
    chosen.items.add(picture);
    input.files = chosen.files;
    box.open = true;
    box.querySelector<HTMLInputElement>('[name=alt]')?.focus();
  }

  /** What becomes of the message. */
  private tell(words: string): void {
    const state = this.querySelector('[data-state]');
    if (state && state.textContent !== words) state.textContent = words;
  }

  /** Words that are sent while others travel go once these arrived. */
  private async send(form: HTMLFormElement): Promise<void> {
    if (form.dataset.busy !== undefined) {
      form.dataset.busy = 'again';
      return;
    }
    form.dataset.busy = '';
    this.tell(this.dataset.sending ?? '');
    const sent = this.area?.value ?? '';
    const { answered } = this;
    let hasArrived = false;
    try {
      const posted = new FormData(form);
      const hasPicture = [...posted.values()].some((value) => value instanceof File && value.size > 0);
      const fields = [...posted].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      if (
        !hasPicture &&
        (await this.sentShortly(form, Object.fromEntries(fields) as Record<string, string>, sent))
      ) {
        this.tell('');
        this.answerSince(answered);
        hasArrived = true;
        return;
      }
      const body = hasPicture ? posted : new URLSearchParams(fields);
      const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } });
      if (answer.redirected && new URL(answer.url).pathname !== this.home) return location.assign(answer.url);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector('chat-form');
      // A page of its own says why nothing was done: whose page this is, for one.
      if (!fresh && answer.status === REFUSED) return form.submit();
      if (!fresh) throw new Error(String(answer.status));
      const typed = this.area?.value ?? sent;
      const isAtWriting = this.isAtWriting;
      this.replaceChildren(...fresh.childNodes);
      const log = document.querySelector('chat-log');
      if (log instanceof ChatLogElement) leadBack(this, log);
      this.offer();
      const { area } = this;
      // Of a form that is too large nothing comes back: what was typed is still here, as is what was typed since.
      if (area && (answer.ok || area.value === '' || typed !== sent))
        area.value = answer.ok ? typedSince(sent, typed) : typed;
      if (isAtWriting) area?.focus();
      const { id, name } = this.answered;
      if (!answer.ok) return id === '' ? undefined : this.answerTo(id, name);
      this.answerSince(answered);
      hasArrived = log instanceof ChatLogElement && log.dataset.live !== undefined;
      if (hasArrived) (log as ChatLogElement).take(page);
      else location.assign(this.home);
      this.tellHeld(page);
    } catch {
      this.tell(this.dataset.failed ?? '');
    } finally {
      const isAskedAgain = form.dataset.busy === 'again';
      delete form.dataset.busy;
      if (hasArrived && isAskedAgain && this.area?.value) this.area.form?.requestSubmit();
    }
  }

  /** Whom the message that arrived answered is answered; whom one chose since is not yet. */
  private answerSince(sent: { readonly id: string; readonly name: string }): void {
    const { id, name } = this.answered === sent ? NOBODY : this.answered;
    this.answerTo(id, name);
  }

  /** Who turned to something else meanwhile is left there. */
  private get isAtWriting(): boolean {
    return document.activeElement === document.body || this.contains(document.activeElement);
  }

  /**
   * Where the log hears what was said, nothing but the message has to travel. What is not simply taken is sent again as the
   * form does, under the same id, for the page that says why.
   */
  private async sentShortly(
    form: HTMLFormElement,
    fields: Record<string, string>,
    sent: string,
  ): Promise<boolean> {
    const log = document.querySelector('chat-log');
    if (!(log instanceof ChatLogElement) || log.dataset.live === undefined || !isConnected()) return false;
    const { body = '', clientId = '', replyTo, agreed } = fields;
    if (body.trim() === '' || agreed !== undefined || form.querySelector('.alert, .error')) return false;
    const answer = await fetch(place(`/api/v1/channels/${log.dataset.channel}/messages`), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...sentAs() },
      body: JSON.stringify({ body, clientId, ...(replyTo !== undefined && { replyTo }) }),
    });
    if (answer.status !== 201) return false;
    const { told } = (await answer.json()) as { told: readonly string[] };
    if (told.includes('resources')) location.assign(place('/aide-immediate'));
    if (told.includes('held')) {
      toast(this.dataset.held ?? '', 'info');
      log.ask();
    } else if (told.includes('masked')) toast(this.dataset.masked ?? '', 'info');
    const { area } = this;
    if (area) {
      area.defaultValue = '';
      area.value = typedSince(sent, area.value);
      growWithWords(area);
    }
    form.querySelector('[data-came-back]')?.remove();
    const id = form.querySelector<HTMLInputElement>('[name=clientId]');
    if (id) id.value = crypto.randomUUID();
    if (this.isAtWriting) area?.focus();
    return true;
  }

  /** That it waits, or lost a word, is worth telling; that it was sent is seen. */
  private tellHeld(page: Document): void {
    const told = page.querySelector('.flash .toast');
    if (told && kindOf(told) !== 'done')
      toast(told.querySelector('span')?.textContent?.trim() ?? '', kindOf(told));
  }
}
