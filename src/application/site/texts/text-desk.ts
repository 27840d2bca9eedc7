import type { Actor } from '#domain/shared/actor';
import { longestOf, type TextLanguage, TextNotFound } from '#domain/site/texts/own-text';
import type { DeliveredText, DeliveredTexts, TextKind } from './delivered-texts.port.ts';
import type { HeldText, OwnTextStore } from './own-texts.port.ts';
import { asksFreshIdentity, mayChange } from './text.rights.ts';
import type { TextShapes } from './text-shapes.port.ts';
import { ruleOf } from './text.rules.ts';

/** One text in one language, delivered and as the organisation says it. */
interface TextSide {
  readonly delivered: string;
  /** Null where it is said as delivered. */
  readonly own: string | null;
  readonly version: number;
}

export interface TextView {
  readonly key: string;
  readonly kind: TextKind;
  readonly area: string;
  readonly lines: boolean;
  /** Whether anything of it is said otherwise than delivered. */
  readonly changed: boolean;
  readonly fr: TextSide;
  readonly en: TextSide;
}

/** What has to be known to write one of its own. */
export interface TextForms {
  readonly required: readonly { readonly name: string; readonly options: readonly string[] }[];
  readonly free: readonly string[];
  readonly max: number;
}

export interface TextSheet extends TextView {
  /** Of every change of it, the latest first; a text of null was the delivered one. */
  readonly history: readonly HeldText[];
  readonly forms: Readonly<Record<TextLanguage, TextForms>>;
}

/** What is looked for. */
interface AskedTexts {
  readonly query: string;
  /** Null for all. */
  readonly area: string | null;
  readonly onlyChanged: boolean;
  /** The key after which the list goes on. */
  readonly after: string | null;
}

interface TextList {
  readonly texts: readonly TextView[];
  readonly total: number;
  readonly changed: number;
  readonly next: string | null;
  readonly areas: readonly string[];
}

/** One letter, as the list of letters shows it. */
interface LetterLine {
  readonly name: string;
  readonly subject: TextView;
  readonly changed: boolean;
}

const AT_ONCE = 50;
const VERSIONS = 100;
const MARKS = /\p{M}/gu;
const folded = (text: string): string =>
  text.normalize('NFD').replace(MARKS, '').replaceAll('’', "'").toLowerCase();

/** Texts of the house for those who change them. */
export class TextDesk {
  constructor(
    private readonly delivered: DeliveredTexts,
    private readonly store: OwnTextStore,
    private readonly shapes: TextShapes,
  ) {}

  /** Texts of pages and refusals; those of letters are found by their letter. @throws NotAllowed */
  async list(actor: Actor, { query, area, onlyChanged, after }: AskedTexts): Promise<TextList> {
    const all = (await this.views(actor)).filter(({ kind }) => kind !== 'letters');
    const words = folded(query).split(/\s+/).filter(Boolean);
    const found = all.filter(
      (one) => (area === null || one.area === area) && (!onlyChanged || one.changed) && isFound(one, words),
    );
    const from = after === null ? 0 : found.findIndex(({ key }) => key === after) + 1;
    const texts = found.slice(from, from + AT_ONCE);
    return {
      texts,
      total: found.length,
      changed: all.filter(({ changed }) => changed).length,
      next: from + AT_ONCE < found.length ? (texts.at(-1)?.key ?? null) : null,
      areas: [...new Set(all.map((one) => one.area))],
    };
  }

  /** One text of a page or of a refusal. @throws NotAllowed, TextNotFound */
  async one(actor: Actor, key: string): Promise<TextSheet> {
    const text = this.delivered.find(key);
    if (!text || text.kind === 'letters') throw new TextNotFound();
    return (await this.sheets(actor, [text]))[0]!;
  }

  /** Every letter. @throws NotAllowed */
  async letters(actor: Actor): Promise<readonly LetterLine[]> {
    const pieces = (await this.views(actor)).filter(({ kind }) => kind === 'letters');
    return [...grouped(pieces, ({ area }) => area)].map(([name, those]) => ({
      name,
      changed: those.some((one) => one.changed),
      subject: those.find(({ key }) => key.endsWith('.subject')) ?? those[0]!,
    }));
  }

  /** The texts of one letter, in their order. @throws NotAllowed, TextNotFound */
  async letter(actor: Actor, name: string): Promise<readonly TextSheet[]> {
    const pieces = this.delivered.all().filter(({ kind, area }) => kind === 'letters' && area === name);
    if (pieces.length === 0) throw new TextNotFound();
    return this.sheets(actor, pieces);
  }

  /** Whether somebody may change a letter, and not only look at it. */
  mayChange(actor: Actor, name: string): boolean {
    return mayChange(actor, { kind: 'letters', area: name, key: `letters.${name}` });
  }

  /** Who may change one text of a page or of a refusal, and whether it asks for a fresh identity. @throws TextNotFound */
  rightsOver(actor: Actor, key: string): { readonly mayChange: boolean; readonly asksIdentity: boolean } {
    const text = this.delivered.find(key);
    if (!text) throw new TextNotFound();
    return { mayChange: mayChange(actor, text), asksIdentity: asksFreshIdentity(text) };
  }

  /** What is said otherwise than delivered, for a file. @throws NotAllowed */
  async changed(actor: Actor): Promise<readonly TextView[]> {
    return (await this.views(actor)).filter(({ changed }) => changed);
  }

  private async sheets(actor: Actor, texts: readonly DeliveredText[]): Promise<readonly TextSheet[]> {
    actor.mustBeAllowed('wording.manage');
    const keys = texts.map(({ key }) => key);
    const [held, history] = await Promise.all([this.store.held(keys), this.store.history(keys, VERSIONS)]);
    return texts.map((text) => ({
      ...viewOf(text, held),
      history: history.filter(({ key }) => key === text.key),
      forms: { fr: this.formsOf(text, 'fr'), en: this.formsOf(text, 'en') },
    }));
  }

  private formsOf(text: DeliveredText, language: TextLanguage): TextForms {
    const { required, free } = ruleOf(text, language, this.shapes);
    return { required, free, max: longestOf(text[language]) };
  }

  private async views(actor: Actor): Promise<readonly TextView[]> {
    actor.mustBeAllowed('wording.manage');
    const held = grouped(await this.store.held(), ({ key }) => key);
    return this.delivered.all().map((text) => viewOf(text, held.get(text.key) ?? []));
  }
}

function grouped<T>(all: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function viewOf(text: DeliveredText, held: readonly HeldText[]): TextView {
  const { key, kind, area, lines } = text;
  const side = (language: TextLanguage): TextSide => {
    const own = held.find((one) => one.key === key && one.language === language);
    return { delivered: text[language], own: own?.text ?? null, version: own?.version ?? 0 };
  };
  const [fr, en] = [side('fr'), side('en')];
  return { key, kind, area, lines, changed: fr.own !== null || en.own !== null, fr, en };
}

function isFound({ key, fr, en }: TextView, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = folded([key, fr.delivered, en.delivered, fr.own ?? '', en.own ?? ''].join('\n'));
  return words.every((word) => said.includes(word));
}
