import {
  css,
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { PublicSource } from '#interfaces/http/community/public.routes';
import type { Answer, Question } from './source.ts';
import { type Language, languageOf, type Words, wordsIn } from './messages/words.ts';

/**
 * A part of the community in a page of another site. What the page holds inside the tag, a link, is shown until there is more to
 * show, and stays where there is nothing.
 */
export abstract class Widget<Found = Answer<Question>> extends LitElement {
  static override properties: PropertyDeclarations = { found: { state: true } };
  /** What the community answered; null before, and where it did not. */
  declare found: Found | null;

  constructor() {
    super();
    this.found = null;
  }

  static override styles: CSSResultGroup = css`
    :host {
      --lien: var(--communaute-lien, light-dark(#2f4b9a, #aebbff));
      --officiel: var(--communaute-officiel, light-dark(#123a63, #a9cdf2));
      --valide: var(--communaute-valide, light-dark(#7c1d3a, #f2b3c4));
      --filet: var(--communaute-filet, color-mix(in srgb, currentColor 25%, transparent));
      --rayon: var(--communaute-rayon, 6px);
      display: block;
      color: var(--communaute-texte, inherit);
      background: var(--communaute-fond, transparent);
      font: inherit;
      font-family: var(--communaute-police, inherit);
      line-height: 1.45;
    }
    :host([hidden]) {
      display: none;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 0.7em 0;
      border-top: 1px solid var(--filet);
    }
    li:first-child {
      border-top: 0;
    }
    a {
      color: var(--lien);
      font-weight: 600;
      text-underline-offset: 0.15em;
    }
    p {
      margin: 0.2em 0 0;
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .more {
      font-size: 0.9em;
    }
    .official {
      --sceau: var(--officiel);
      border-inline-start: 4px solid var(--sceau);
      padding-inline-start: 0.7em;
    }
    .validated {
      --sceau: var(--valide);
      border-inline-start-style: double;
    }
    .seal {
      display: flex;
      align-items: baseline;
      gap: 0.4em;
      color: var(--sceau);
      font-weight: 700;
    }
    svg {
      width: 1.1em;
      height: 1.1em;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
      align-self: center;
    }
    label {
      display: block;
      font-weight: 600;
    }
    form div {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      margin-top: 0.3em;
    }
    input {
      flex: 1 1 12em;
      min-width: 0;
      min-height: 44px;
      box-sizing: border-box;
      padding: 0 0.7em;
      border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
      border-radius: var(--rayon);
      background: transparent;
      color: inherit;
      font: inherit;
    }
    button {
      min-height: 44px;
      padding: 0 1.1em;
      border: 1px solid var(--lien);
      border-radius: var(--rayon);
      background: var(--lien);
      color: var(--communaute-sur-lien, light-dark(#fff, #14151f));
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    [aria-pressed='true'] {
      box-shadow: inset 0 -4px currentColor;
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        border: 4px solid Highlight;
      }
    }
    :focus-visible {
      outline: 3px solid var(--lien);
      outline-offset: 2px;
    }
    .off {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  /** Of the tag, else of what it stands in, else French. */
  protected get words(): Words {
    return wordsIn(this.language);
  }

  protected get language(): Language {
    return languageOf(this.closest('[lang]')?.getAttribute('lang'));
  }

  /** Shows what comes, and goes on as it is where nothing does. */
  protected shows(answer: Promise<Found>): void {
    answer.then((found) => (this.found = found)).catch(() => undefined);
  }

  /** An attribute as the page wrote it. */
  protected written(name: string): string {
    return this.getAttribute(name)?.trim() ?? '';
  }

  /** @param target `_blank` where the page has to stay, which is said */
  protected list(questions: readonly Question[], from: PublicSource, target = ''): TemplateResult {
    return html`<ul lang="fr">
      ${questions.map((each) => this.question(each, from, target))}
    </ul>`;
  }

  /** What the organisation vouches for is said in words, with its name, and drawn: never by a colour alone. */
  private question(
    { url, title, official, solved, replyCount }: Question,
    { organisation }: PublicSource,
    target: string,
  ) {
    const { words } = this;
    return html`<li class=${LOOKS[official]}>
      <a href=${url} target=${target || nothing} rel=${(target && 'noopener') || nothing}
        >${title}${target ? html`<span class="off"> ${words.newTab}</span>` : nothing}</a
      >
      <p class="more" lang=${this.language}>
        ${this.vouched(official, organisation)}
        ${solved ? html`${words.solved} · ` : nothing}${words.replies(replyCount)}
      </p>
    </li>`;
  }

  protected vouched(official: Question['official'], organisation: string) {
    const { words } = this;
    if (LOOKS[official] !== '')
      return html`<span class="seal" part="officiel"
        >${SEAL}${words[official === 'validated' ? 'validated' : 'official'](organisation)}</span
      >`;
    return official === 'overdue' ? html`<span>${words.overdue(organisation)}</span> · ` : nothing;
  }
}

/** How what the organisation vouches for is drawn. */
export const LOOKS = {
  authored: 'official',
  validated: 'official validated',
  overdue: '',
  none: '',
} as const satisfies Record<Question['official'], string>;

const SEAL = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 2.5 20 6v6c0 5-3.5 8.2-8 9.5C7.5 20.2 4 17 4 12V6z" />
  <path d="m8.5 12 2.5 2.5 4.5-5" />
</svg>`;
