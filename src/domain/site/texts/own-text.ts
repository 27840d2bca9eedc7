import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';

/** Languages in which the house speaks. */
export const TEXT_LANGUAGES = ['fr', 'en'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** Where something is put into a text: a name, how it is written, and the forms that are chosen among. */
export interface Hole {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'date' | 'time' | 'select' | 'plural';
  /** Of `select` and `plural`: `one`, `other`, `=0`. */
  readonly options: readonly string[];
}

/** What a text of the organisation is judged by: the delivered one whose place it takes. */
export interface TextRule {
  readonly delivered: string;
  /** Each has to be there again, with all its forms. */
  readonly required: readonly Hole[];
  /** What may stand in it beside these, written plainly. */
  readonly free: readonly string[];
  /** Whether it may be of several lines. */
  readonly lines: boolean;
}

/** Reads a text as it is written and as it is said. */
export interface TextReader {
  /** Where something is put into it; null for one that cannot be read. */
  holesOf(text: string): readonly Hole[] | null;
  /** Everything that it may say, with each of its forms and a letter in each place; null where that is too much to look through. */
  sayingsOf(text: string): readonly string[] | null;
}

export const OWN_TEXT_LIMITS = { least: 240, times: 3, most: 6_000, file: 2_000_000, query: 100 } as const;

/** A sentence may become longer than the delivered one, and does not become a page. */
export const longestOf = (delivered: string): number =>
  Math.min(OWN_TEXT_LIMITS.most, Math.max(OWN_TEXT_LIMITS.least, delivered.length * OWN_TEXT_LIMITS.times));

const TAG = /<\/?[a-z!]/i;
/** Controls, and the marks by which the house finds names in its own sentences. */
const HIDDEN = /(?!\n)(?:\p{Cc}|[\u2028\u2029\uE000-\uF8FF])/u;

/** Full stops of other scripts, which programs for mail read as ours. */
const STOPS = /[\u3002\uFF0E\uFF61]/gu;
/** Braces count, so that no address is put together of what stands in and beside a place. */
const ADDRESS = /:\/\/|\bwww\.|[\p{L}\p{N}#{}_-]\.[{}]*\p{L}|\d\.\d+\.\d+\.\d|[^\s@]@[^\s@]/iu;
const AROUND = /^[^\p{L}\p{N}{}]+|[^\p{L}\p{N}{}]+$/gu;

/** Words that lead somewhere, or could be read so: addresses of pages, hosts and mail. */
function addressesIn(text: string): readonly string[] {
  const seen = text
    .replaceAll(STOPS, '.')
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '');
  return seen
    .split(/\s+/)
    .filter((word) => ADDRESS.test(word))
    .map((word) => word.replaceAll(AROUND, ''));
}

/**
 * Judges a text that takes the place of a delivered one. Whatever is put into the delivered text must be put into this one, and
 * nothing else can be; it is plain text, and leads nowhere that the delivered one does not name.
 * @param field beside which a refusal is told
 * @throws InvalidValue
 */
export function ownText(field: string, raw: string, rule: TextRule, reader: TextReader): string {
  const text = boundedText(field, raw.replaceAll('\r\n', '\n'), { max: longestOf(rule.delivered) });
  const refuse = (code: string, details = {}) => new InvalidValue(field, code, details);
  if (HIDDEN.test(text)) throw refuse('site.text-hidden');
  if (!rule.lines && text.includes('\n')) throw refuse('site.text-one-line');
  mustLeadNowhere(field, [text], [rule.delivered]);
  const holes = reader.holesOf(text);
  const sayings = holes && reader.sayingsOf(text);
  if (holes === null || sayings === null) throw refuse('site.text-broken');
  // What no form holds alone is put together by several: `https{count, plural, one {:} other {:}}//`.
  mustLeadNowhere(field, sayings, [rule.delivered, ...(reader.sayingsOf(rule.delivered) ?? [])]);
  const unknown = named(holes.filter((hole) => !isAllowed(hole, rule)));
  if (unknown !== '') throw refuse('site.text-hole-unknown', { names: unknown });
  const missing = named(rule.required.filter((hole) => !holes.some((own) => isSame(own, hole))));
  if (missing !== '') throw refuse('site.text-hole-missing', { names: missing });
  for (const hole of rule.required) mustHaveForms(field, hole, holes);
  return text;
}

/** @throws InvalidValue where there is markup or an address in these texts that is in none of the delivered ones */
function mustLeadNowhere(field: string, texts: readonly string[], delivered: readonly string[]): void {
  if (texts.some((text) => TAG.test(text)) && !delivered.some((text) => TAG.test(text)))
    throw new InvalidValue(field, 'site.text-markup');
  const known = new Set(delivered.flatMap(addressesIn));
  const address = texts.flatMap(addressesIn).find((one) => !known.has(one));
  if (address !== undefined) throw new InvalidValue(field, 'site.text-address', { address });
}

const isSame = (one: Hole, other: Hole): boolean => one.name === other.name && one.kind === other.kind;

const isAllowed = (hole: Hole, { required, free }: TextRule): boolean =>
  required.some((one) => isSame(one, hole)) ||
  // A name that is chosen by, or counted, may be said as well.
  (hole.kind === 'text' && (free.includes(hole.name) || required.some(({ name }) => name === hole.name)));

function mustHaveForms(field: string, hole: Hole, holes: readonly Hole[]): void {
  const own = holes.filter((one) => isSame(one, hole)).flatMap(({ options }) => options);
  const lacking = hole.options.filter((option) => !own.includes(option));
  if (lacking.length > 0)
    throw new InvalidValue(field, 'site.text-forms', { name: hole.name, forms: lacking.join(', ') });
}

const named = (holes: readonly Hole[]): string =>
  [...new Set(holes.map(({ name }) => `{${name}}`))].join(', ');

/** There is no text of that name, or it is none that can be changed. */
export class TextNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.text-not-found';
  constructor() {
    super('No such text');
  }
}

/** Somebody else changed it meanwhile. */
export class TextChangedMeanwhile extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'site.text-changed';
  constructor() {
    super('The text was changed meanwhile');
  }
}

/** It says already what it would say. */
export class TextUnchanged extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.text-unchanged';
  constructor() {
    super('The text says that already');
  }
}

/** Nothing can be sent to whoever tries a letter. */
export class NoOwnAddress extends DomainError {
  readonly kind = 'rule';
  readonly code = 'site.letter-no-address';
  constructor() {
    super('No confirmed address');
  }
}
