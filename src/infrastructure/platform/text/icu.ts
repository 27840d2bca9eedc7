import { IntlMessageFormat } from 'intl-messageformat';

/** One element of a message, as its parser tells it. */
export interface IcuElement {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly IcuElement[] }>>;
  /** Of a plural: what is taken off the number before its form is chosen. */
  readonly offset?: number;
}

const REGIONS = { fr: 'fr-FR', en: 'en-GB' } as const;
/** Beyond, all are read anew: texts that are being written are looked at now and then. */
const MOST = 3_000;
const read = new Map<string, IntlMessageFormat>();

/** A message, read once. @throws SyntaxError on one that cannot be read */
export function icu(text: string, language: 'fr' | 'en'): IntlMessageFormat {
  const key = `${language} ${text}`;
  let format = read.get(key);
  if (!format) {
    format = new IntlMessageFormat(text, REGIONS[language], undefined, { ignoreTag: true });
    if (read.size >= MOST) read.clear();
    read.set(key, format);
  }
  return format;
}

/** What the types of elements are called; what is not in it is no hole. */
export const ICU_KINDS: Readonly<Record<number, 'text' | 'number' | 'date' | 'time' | 'select' | 'plural'>> =
  {
    1: 'text',
    2: 'number',
    3: 'date',
    4: 'time',
    5: 'select',
    6: 'plural',
  };

/** Every element of a message, also those within its forms. */
export function* elementsOf(elements: readonly IcuElement[]): Generator<IcuElement> {
  for (const element of elements) {
    yield element;
    for (const { value } of Object.values(element.options ?? {})) yield* elementsOf(value);
  }
}

/** Paragraphs are parted by empty lines. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\n[^\S\n]*\n\s*/).filter((paragraph) => paragraph.trim() !== '');
