import { place } from './place.ts';

const IDLE_MS = 1_200;
/** What may be a number of somebody, an address of mail or a street; nothing else of a text is worth asking about, and any title is. */
const WORTH_ASKING =
  /(?:\d[\s./-]{0,2}){9}|[\p{L}\d]@[\p{L}\d]|\d{1,4}(?: bis| ter)?,? (?:rue|avenue|av|boulevard|bd|impasse|all[ée]e|chemin)\b/iu;

/** The family of rules about what is for the organisation alone to read. */
const PERSONAL = 'donnees_personnelles';

interface Foreseen {
  /** The field that it is about. */
  readonly name: string;
  readonly family: string;
  readonly explanation: string;
  /** Null where nobody wrote it in English. */
  readonly explanationEn: string | null;
  readonly found: string;
}

/** `<words-guard>`: while somebody writes, says quietly what in the text should not be there, and why. */
class WordsGuardElement extends HTMLElement {
  private timer = 0;
  private asked = 0;
  private last = '';
  private lastTitle = '';
  private ofTitle: readonly Foreseen[] = [];
  private ofBody: readonly Foreseen[] = [];

  connectedCallback(): void {
    const form = this.closest('form');
    if (!form) return;
    this.setAttribute('role', 'status');
    form.addEventListener('input', (event) => {
      if (!(event.target as Element | null)?.matches('[name=body], [name=title], [name=bio]')) return;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.look(form), IDLE_MS);
    });
  }

  private async look(form: HTMLFormElement): Promise<void> {
    const typed = new FormData(form);
    const title = String(typed.get('title') ?? '');
    const body = String(typed.get('body') ?? typed.get('bio') ?? '');
    this.ofBody = this.ofBody.filter(({ found }) => body.includes(found));
    const both = `${title}\n${body}`;
    if (both === this.last) return;
    this.last = both;
    const turn = ++this.asked;
    const isNewTitle = title.trim() !== '' && title !== this.lastTitle;
    if (!isNewTitle && !WORTH_ASKING.test(both))
      return this.show([...(title === this.lastTitle ? this.ofTitle : []), ...this.ofBody]);
    const { itself } = this.dataset;
    const answer = await fetch(place('/mots/avertissement'), {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ title, body, ...(itself && { itself }) }),
    }).catch(() => null);
    if (!answer?.ok || turn !== this.asked) return;
    const foreseen = (await answer.json()) as readonly Foreseen[];
    this.lastTitle = title;
    this.ofTitle = foreseen.filter(({ name }) => name === 'title');
    this.ofBody = foreseen.filter(({ name }) => name !== 'title');
    this.show(foreseen);
  }

  private show(foreseen: readonly Foreseen[]): void {
    const lines = foreseen.map(({ found, ...said }) => {
      const line = document.createElement('p');
      const place = document.createElement('strong');
      place.textContent = found;
      line.append(place, `${this.dataset['colon'] ?? ''} `, explained(said));
      return line;
    });
    const { contact = '', contactLabel = '', contactLead = '' } = this.dataset;
    if (contact !== '' && foreseen.some(({ family }) => family === PERSONAL)) {
      const line = document.createElement('p');
      const link = document.createElement('a');
      link.href = contact;
      link.textContent = contactLabel;
      line.append(`${contactLead} `, link);
      lines.push(line);
    }
    this.replaceChildren(...lines);
    if (lines.length > 0) this.uncover();
  }

  /** It stays in the window over a long field: the page moves up, so far as the field allows, by what it would cover of it. */
  private uncover(): void {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement) || field.form !== this.closest('form')) return;
    const { top, bottom } = field.getBoundingClientRect();
    const covered = bottom - this.getBoundingClientRect().top;
    if (covered > 0) scrollBy({ top: Math.min(covered, Math.max(0, top)) });
  }
}

/** In the language of the page where it was written in that. */
function explained({
  explanation,
  explanationEn,
}: Pick<Foreseen, 'explanation' | 'explanationEn'>): HTMLElement {
  const said = document.createElement('span');
  const inEnglish = document.documentElement.lang === 'en' ? explanationEn : null;
  said.textContent = inEnglish ?? explanation;
  if (inEnglish === null) said.lang = 'fr';
  return said;
}

export function enhanceWordsGuard(): void {
  if (!customElements.get('words-guard')) customElements.define('words-guard', WordsGuardElement);
}
