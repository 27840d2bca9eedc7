import type { DeliveredText, DeliveredTexts } from '#application/site/texts/delivered-texts.port';
import { type LetterPart, LETTER_PARTS } from '#infrastructure/platform/mail/parts';
import { FREE_NAMES, isOfLines, partKey, partsOf } from '#infrastructure/platform/mail/parts';
import { en as mailEn } from '#infrastructure/platform/mail/templates/en';
import { fr as mailFr } from '#infrastructure/platform/mail/templates/fr';
import type { MailTemplate } from '#application/shared/ports';
import { composedLetters } from './composed-letters.ts';
import { errorsEn } from '../messages/errors.en.ts';
import { errorsFr } from '../messages/errors.fr.ts';

/** Texts of the pages by key, in both languages, as what draws the pages gives them. */
export interface PageTexts {
  readonly fr: ReadonlyMap<string, string>;
  readonly en: ReadonlyMap<string, string>;
}

/** Of every sentence of pages and of refusals: what the organisation and its departments are called. */
const OF_SITE = ['org', 'dept'] as const;
/** With these a community begins; they are content from then on, and changed where they live. */
const CONTENT = /^firsts\./;

/** Every text that can be said otherwise. Those of pages are known once there is something that draws pages. */
export class DeliveredCatalogue implements DeliveredTexts {
  private readonly others: readonly DeliveredText[] = [...errors(), ...letters(), ...composedLetters()];
  private pages: PageTexts | null = null;
  private known: ReadonlyMap<string, DeliveredText> | null = null;

  takePages(pages: PageTexts): void {
    this.pages = pages;
    this.known = null;
  }

  /** Put together once somebody asks: most processes are never asked. */
  private get texts(): ReadonlyMap<string, DeliveredText> {
    return (this.known ??= byKey([...ofPages(this.pages), ...this.others]));
  }

  all(): readonly DeliveredText[] {
    return [...this.texts.values()];
  }

  find(key: string): DeliveredText | null {
    return this.texts.get(key) ?? null;
  }
}

function ofPages(pages: PageTexts | null): readonly DeliveredText[] {
  if (pages === null) return [];
  const { fr, en } = pages;
  return (
    [...fr]
      // What one language has no word for is no text of its own.
      .filter(([key, text]) => !CONTENT.test(key) && text !== '' && en.get(key) !== '')
      .map(([key, text]): DeliveredText => ({
        key: `pages.${key}`,
        kind: 'pages',
        area: key.slice(0, key.indexOf('.')),
        fr: text,
        en: en.get(key) ?? text,
        lines: false,
        free: OF_SITE,
      }))
  );
}

const byKey = (texts: readonly DeliveredText[]): ReadonlyMap<string, DeliveredText> =>
  new Map(texts.map((text) => [text.key, text]));

const errors = (): readonly DeliveredText[] =>
  Object.entries<string>(errorsFr).map(([code, fr]) => ({
    key: `errors.${code}`,
    kind: 'errors',
    area: 'errors',
    fr,
    lines: false,
    free: OF_SITE,
    en: (errorsEn as Readonly<Record<string, string>>)[code] ?? fr,
  }));

function letters(): readonly DeliveredText[] {
  return (Object.keys(mailFr.letters) as MailTemplate[]).flatMap((name) => {
    const [fr, en] = [partsOf(mailFr.letters[name]), partsOf(mailEn.letters[name])];
    const parts = LETTER_PARTS.filter((part): part is LetterPart => fr[part] !== undefined);
    return parts.map((part): DeliveredText => ({
      key: partKey(name, part),
      kind: 'letters',
      area: name,
      lines: isOfLines(part),
      fr: fr[part] ?? '',
      en: en[part] ?? '',
      free: FREE_NAMES,
    }));
  });
}
