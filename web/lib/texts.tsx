import { IntlMessageFormat } from 'intl-messageformat';
import type { OwnTexts } from '#application/shared/own-texts';
import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { en } from '../messages/en.ts';
import { fr, type Messages } from '../messages/fr.ts';
import type { LeafPath } from '../messages/shape.ts';
import type { OrgWords } from '#interfaces/messages/org-words';
import { beforeNames, orgWordsIn, settled, valuesOf } from '#interfaces/messages/org-words';
import { sayErrors } from '#interfaces/messages/error-text';
import { WORD_DEFAULTS } from '#interfaces/messages/site';
import { createFormat, type Format, type Instant } from './format.ts';
import { type Pieces, piecesOf, putTogether } from './text-pieces.ts';

export type Locale = 'fr' | 'en';
/** A dotted path into the dictionaries; a key that does not exist does not compile. */
export type MessageKey = LeafPath<Messages>;
type MessageValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

/** `t('area.key', { count })`, and `t.rich` for a sentence that holds elements (a link on a name). */
export interface Translate {
  (key: MessageKey, values?: MessageValues): string;
  rich(key: MessageKey, values: Readonly<Record<string, ReactNode>>): ReactNode;
  readonly locale: Locale;
}

const dictionaries: Record<Locale, Messages> = { fr, en };
/** Where numbers and dates inside a message come from; British English writes dates the European way. */
const regions: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

function flatten(node: object, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(node)) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value as object, path, into);
  }
  return into;
}

interface Compiled {
  readonly plain?: string;
  readonly format?: IntlMessageFormat;
  /** What a text is put together of that only names what it is given. */
  readonly pieces?: Pieces | null;
  /** As it was said before of a number, where it says nothing else. */
  readonly byCount?: Map<number, string>;
}
/** Numbers of which the words are remembered, for each text. */
const MOST_COUNTS = 500;

/** The number that a text is given, where it is given nothing but that. */
function countIn(values: MessageValues | undefined): number | null {
  if (values === undefined) return null;
  const names = Object.keys(values);
  const { count } = values;
  return names.length === 1 && typeof count === 'number' ? count : null;
}

/** A text without arguments needs no parser; most texts are such. */
function compile(source: string, region: string): Compiled {
  if (!source.includes('{')) return { plain: source };
  const format = new IntlMessageFormat(beforeNames(source), region, undefined, { ignoreTag: true });
  return { format, pieces: piecesOf(format), byCount: new Map() };
}

const flat: Partial<Record<Locale, ReadonlyMap<string, string>>> = {};
/** Texts as delivered, by key: made once for each language, when it is first spoken. */
export const pageTexts: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  get fr() {
    return (flat.fr ??= flatten(dictionaries.fr, '', new Map()));
  },
  get en() {
    return (flat.en ??= flatten(dictionaries.en, '', new Map()));
  },
};
const OWN = 'pages.';
let own: OwnTexts = { fr: new Map(), en: new Map() };

/**
 * Says pages of this process in words of the organisation, under keys that begin with `pages.`, from now on: what was
 * made of other words is made anew, once.
 */
export function sayOwn(texts: OwnTexts): void {
  if (texts === own) return;
  own = texts;
  sayErrors(texts);
  translations.clear();
  formats.clear();
}

/** How a text of the organisation is said; null for one that cannot be read any more. */
function compileOwn(source: string | undefined, region: string): Compiled | null {
  if (source === undefined) return null;
  try {
    return compile(source, region);
  } catch {
    return null;
  }
}

interface Said {
  /** Null where it is said as delivered. */
  readonly ours: Compiled | null;
  readonly delivered: Compiled;
}

function makeTranslate(locale: Locale, words: OrgWords): Translate {
  const always = valuesOf(words);
  const sources = pageTexts[locale];
  const ownSources = own[locale];
  const compiled = new Map<string, Said>();
  const lookUp = (key: MessageKey): Said => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const source = sources.get(key);
    if (source === undefined) throw new Error(`No text for "${key}" in "${locale}"`);
    const region = regions[locale];
    const made = {
      ours: compileOwn(ownSources.get(OWN + key), region),
      delivered: compile(source, region),
    };
    compiled.set(key, made);
    return made;
  };
  /** In words of the organisation, unless they name something that is not told any more. */
  const spoken = <T,>({ ours, delivered }: Said, speak: (text: Compiled) => T): T => {
    if (ours === null) return speak(delivered);
    try {
      return speak(ours);
    } catch {
      return speak(delivered);
    }
  };
  const said = (text: Compiled, values: MessageValues | undefined): string =>
    text.plain ?? settled((text.pieces && putTogether(text.pieces, always, values)) ?? counted(text, values));
  const counted = ({ format, byCount }: Compiled, values: MessageValues | undefined): string => {
    const count = countIn(values);
    const known = count === null ? undefined : byCount!.get(count);
    if (known !== undefined) return known;
    const text = String(format!.format({ ...always, ...values }));
    if (count !== null && byCount!.size < MOST_COUNTS) byCount!.set(count, text);
    return text;
  };
  const t = (key: MessageKey, values?: MessageValues): string => {
    const text = lookUp(key);
    return text.ours === null ? said(text.delivered, values) : spoken(text, (its) => said(its, values));
  };
  const rich = (key: MessageKey, values: Readonly<Record<string, ReactNode>>): ReactNode =>
    spoken(lookUp(key), ({ plain, format }): ReactNode => {
      if (plain !== undefined) return plain;
      const given = { ...always, ...values } as Record<string, string>;
      const parts = format!.formatToParts<ReactNode>(given);
      return parts.map(({ value }, index) => (
        <Fragment key={index}>{typeof value === 'string' ? settled(value) : (value as ReactNode)}</Fragment>
      ));
    });
  return Object.assign(t, { rich, locale });
}

const translations = new Map<string, Translate>();
/** Beyond, all are made anew: words change a few times a year, and drafts of them are looked at now and then. */
const MOST_WORDINGS = 20;

/**
 * The texts of one language. Made once per language and kept: compiled messages are shared by all requests.
 * @param words how the organisation is called; as it came where nobody said otherwise
 * @throws Error when a key is asked that no dictionary holds (only possible by going around the types).
 */
export function createTexts(locale: Locale, words = orgWordsIn(WORD_DEFAULTS, locale)): Translate {
  const wording = [locale, words.organisation, words.department].join('\n');
  let made = translations.get(wording);
  if (made === undefined) {
    if (translations.size >= MOST_WORDINGS) translations.clear();
    translations.set(wording, (made = makeTranslate(locale, words)));
  }
  return made;
}

/** Whether any dictionary holds this key: for keys that come back from a browser. */
export function hasText(key: string): key is MessageKey {
  return pageTexts.fr.has(key);
}

interface TextsValue {
  readonly t: Translate;
  readonly format: Format;
  readonly now: Instant;
  readonly changesAt: (at: Date) => void;
}

const formats = new Map<Locale, Format>();
/** How this language writes numbers and days, also where no page is drawn. */
export function formatOf(locale: Locale): Format {
  let made = formats.get(locale);
  if (made === undefined) {
    const t = createTexts(locale);
    made = createFormat(regions[locale], {
      justNow: () => t('ui.time.justNow'),
      onDay: (day) => t('ui.time.onDay', { day }),
    });
    formats.set(locale, made);
  }
  return made;
}

const TextsContext = createContext<TextsValue | null>(null);

/** Gives everything below it one language and one "now" (an ISO moment), so that a page agrees with itself. */
export function TextsProvider(props: {
  locale: Locale;
  /** How the organisation is called. */
  words?: OrgWords;
  now?: Instant;
  /** Told when the words of a moment will be others: the page is another one then. */
  changesAt?: (at: Date) => void;
  children?: ReactNode;
}): ReactNode {
  const value = {
    t: createTexts(props.locale, props.words),
    format: formatOf(props.locale),
    now: props.now ?? new Date(),
    changesAt: props.changesAt ?? (() => {}),
  };
  return <TextsContext.Provider value={value}>{props.children}</TextsContext.Provider>;
}

/** A part of a page in the language of whoever it was written for; its clock stays that of the page. */
export function TextsIn(props: { locale: Locale; words?: OrgWords; children: ReactNode }): ReactNode {
  const { locale, words, children } = props;
  const value = { ...useTexts(), t: createTexts(locale, words), format: formatOf(locale) };
  return <TextsContext.Provider value={value}>{children}</TextsContext.Provider>;
}

/** For what is drawn without a page around it: it speaks, and has no clock. */
export function TextsApart({ t, children }: { t: Translate; children?: ReactNode }): ReactNode {
  const value: TextsValue = {
    t,
    format: formatOf(t.locale),
    get now(): Instant {
      throw new Error('What is drawn apart has no clock');
    },
    changesAt: () => {
      throw new Error('What is drawn apart does not change by itself');
    },
  };
  return <TextsContext.Provider value={value}>{children}</TextsContext.Provider>;
}

function useTexts(): TextsValue {
  const value = useContext(TextsContext);
  if (value === null) throw new Error('A component that speaks must stand inside <TextsProvider>');
  return value;
}

/** The texts of the page's language. */
export function useT(): Translate {
  return useTexts().t;
}

/** The language in which members and the organisation write here, whatever language the pages around their words are read in. */
export const WRITTEN_IN: Locale = 'fr';

/**
 * What an element that holds words of members or of the organisation says of their language, for voices and braille:
 * nothing where the page speaks it too.
 */
export function useWritten(): { readonly lang?: Locale } {
  const locale = useContext(TextsContext)?.t.locale ?? WRITTEN_IN;
  return locale === WRITTEN_IN ? {} : WRITTEN;
}
const WRITTEN = { lang: WRITTEN_IN } as const;

/** Dates, numbers and spans in the page's language, in Paris time. */
export function useFormat(): Format {
  return useTexts().format;
}

/** To say when the words of a moment will be others. */
export function useChangesAt(): (at: Date) => void {
  return useTexts().changesAt;
}

/** The moment at which the page was made. */
export function useNow(): Instant {
  return useTexts().now;
}
