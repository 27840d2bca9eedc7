import { boundedText, optionalText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { DETECTORS, type DetectorName, type DetectorParams, paramsOf } from './detectors/detectors.ts';
import type { Folding } from './folding.ts';
import type { PatternEngine } from './pattern-engine.port.ts';
import { patternsOf } from './word-patterns.ts';
import { formsOf } from './word-entry.ts';

/** Where members write. What a new part of the site lets them write is one more line here. */
export const FIELDS = ['title', 'post', 'message', 'bio', 'pseudonym', 'poll', 'event', 'idea'] as const;
export type WordField = (typeof FIELDS)[number];

/**
 * What becomes of a text: it is refused; the place is masked; it waits for a moderator; it is published and reported; the
 * author is warned and may go on; a note stands under it; the author is shown where help is.
 */
export const ACTIONS = ['block', 'mask', 'hold', 'flag', 'warn', 'link', 'resources'] as const;
type WordAction = (typeof ACTIONS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const FAMILIES = [
  'donnees_personnelles',
  'fraude',
  'spam',
  'civilite',
  'cadre_du_service',
  'periode_electorale',
] as const;
type WordFamily = (typeof FAMILIES)[number];
export const MATCHERS = ['literal', 'wildcard', 'regex', 'detector'] as const;
export type MatcherType = (typeof MATCHERS)[number];

export const WORD_LIMITS = {
  key: { min: 2, max: 60 },
  label: { min: 3, max: 120 },
  explanation: { min: 10, max: 500 },
  entry: { min: 1, max: 100 },
  entries: { max: 20_000 },
  /** Wildcards that hold signs or a star inside are patterns, which cost more. */
  wildcards: { max: 200 },
  pattern: { min: 1, max: 1_000 },
  exceptions: { max: 500 },
  linkLabel: { min: 2, max: 80 },
  linkUrl: { min: 2, max: 300 },
  links: { max: 5 },
  note: { min: 3, max: 300 },
  tested: { min: 1, max: 30_000 },
} as const;

export type Matcher =
  | { readonly type: 'literal' | 'wildcard'; readonly entries: readonly string[] }
  | { readonly type: 'regex'; readonly pattern: string; readonly on: 'folded' | 'raw' }
  | { readonly type: 'detector'; readonly detector: DetectorName; readonly params: DetectorParams };

interface WordLink {
  readonly label: string;
  readonly url: string;
}

/** What a rule looks for, where, of whom, and what then becomes of the text. */
export interface WordDefinition {
  readonly label: string;
  readonly family: WordFamily;
  readonly matcher: Matcher;
  /** Written exactly so, a word is no hit. */
  readonly exceptions: readonly string[];
  readonly fields: readonly WordField[];
  readonly action: WordAction;
  readonly severity: Severity;
  /** The rule concerns members below this level of trust (1 to 4); null for all. */
  readonly trustBelow: number | null;
  /** Shown to the author. */
  readonly explanation: string;
  /** The same in English; null, and not there in definitions of before, where nobody wrote it: then as above. */
  readonly labelEn?: string | null;
  readonly explanationEn?: string | null;
  /** Where the author, or readers, are sent. */
  readonly links: readonly WordLink[];
}

/** The same as somebody typed it. */
export interface RawWordDefinition {
  readonly label: string;
  readonly family: string;
  readonly matcher: {
    readonly type: string;
    /** Entries of a literal or a wildcard; one pattern; the name of one detector. */
    readonly values: readonly string[];
    readonly on?: string | null;
    readonly params?: Readonly<Record<string, unknown>> | null;
  };
  readonly exceptions?: readonly string[];
  readonly fields: readonly string[];
  readonly action: string;
  readonly severity: string;
  readonly trustBelow: number | null;
  readonly explanation: string;
  readonly labelEn?: string | null;
  readonly explanationEn?: string | null;
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

/** What judges entries and patterns. */
export interface WordWorkshop {
  readonly folding: Folding;
  readonly engine: PatternEngine;
}

/** @throws InvalidValue or InvalidValues beside the field that is wrong */
export function wordDefinition(typed: RawWordDefinition, workshop: WordWorkshop): WordDefinition {
  const raw = writable(typed);
  const judged = judgedTogether({
    label: () => boundedText('label', raw.label, WORD_LIMITS.label),
    family: () => oneOf('family', raw.family, FAMILIES),
    matcher: () => matcherOf(raw.matcher, workshop),
    exceptions: () => entriesOf('exceptions', raw.exceptions ?? [], WORD_LIMITS.exceptions.max),
    fields: () => fieldsOf(raw.fields),
    action: () => oneOf('action', raw.action, ACTIONS),
    severity: () => oneOf('severity', raw.severity, SEVERITIES),
    trustBelow: () => trustOf(raw.trustBelow),
    explanation: () => boundedText('explanation', raw.explanation, WORD_LIMITS.explanation),
    labelEn: () => optionalText('labelEn', raw.labelEn ?? '', WORD_LIMITS.label),
    explanationEn: () => optionalText('explanationEn', raw.explanationEn ?? '', WORD_LIMITS.explanation),
    links: () => linksOf(raw.links ?? []),
  });
  if (
    judged.action === 'mask' &&
    judged.matcher.type === 'detector' &&
    !DETECTORS[judged.matcher.detector].hasPlaces
  )
    throw new InvalidValue('action', 'moderation.word-nothing-to-mask');
  return judged;
}

/** Without halves of characters and U+0000, which no database keeps. */
const writable = (raw: RawWordDefinition): RawWordDefinition =>
  JSON.parse(JSON.stringify(raw), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\p{Cs}\0]/gu, '') : value,
  ) as RawWordDefinition;

function matcherOf(raw: RawWordDefinition['matcher'], workshop: WordWorkshop): Matcher {
  const type = oneOf('type', raw.type, MATCHERS);
  if (type === 'regex') {
    const pattern = boundedText('values', raw.values.join('\n'), WORD_LIMITS.pattern);
    const on = oneOf('on', raw.on ?? 'folded', ['folded', 'raw'] as const);
    const matcher = { type, pattern, on } as const;
    patternsOf(matcher, workshop);
    return matcher;
  }
  if (type === 'detector') {
    const detector = oneOf('values', raw.values[0] ?? '', Object.keys(DETECTORS) as DetectorName[]);
    return { type, detector, params: paramsOf(detector, raw.params ?? {}) };
  }
  const entries = entriesOf('values', raw.values, WORD_LIMITS.entries.max);
  if (entries.length === 0) throw new InvalidValue('values', 'text.missing');
  const matcher = { type, entries } as const;
  const patterns = patternsOf(matcher, workshop).entries;
  if (patterns > WORD_LIMITS.wildcards.max)
    throw new InvalidValue('values', 'moderation.word-too-many-wildcards', {
      max: WORD_LIMITS.wildcards.max,
    });
  if (type === 'literal') {
    const empty = entries.find((entry) => formsOf(entry, workshop.folding).length === 0);
    if (empty !== undefined)
      throw new InvalidValue('values', 'moderation.word-without-letters', { entry: empty });
  }
  return matcher;
}

/** Each once, in the order in which they were written. */
function entriesOf(field: string, raw: readonly string[], max: number): string[] {
  const entries = [...new Set(raw.map((entry) => entry.normalize('NFC').trim()).filter(Boolean))];
  if (entries.length > max) throw new InvalidValue(field, 'moderation.word-too-many', { max });
  const long = entries.find((entry) => entry.length > WORD_LIMITS.entry.max);
  if (long !== undefined)
    throw new InvalidValue(field, 'moderation.word-too-long', {
      max: WORD_LIMITS.entry.max,
      entry: long.slice(0, 60),
    });
  return entries;
}

function fieldsOf(raw: readonly string[]): WordField[] {
  const unknown = raw.find((field) => !FIELDS.includes(field as WordField));
  if (raw.length === 0 || unknown !== undefined) throw new InvalidValue('fields', 'moderation.word-fields');
  return FIELDS.filter((field) => raw.includes(field));
}

function trustOf(raw: number | null): number | null {
  if (raw === null) return null;
  if (!Number.isInteger(raw) || raw < 1 || raw > 4)
    throw new InvalidValue('trustBelow', 'moderation.word-trust');
  return raw;
}

function linksOf(raw: readonly { readonly label: string; readonly url: string }[]): WordLink[] {
  if (raw.length > WORD_LIMITS.links.max)
    throw new InvalidValue('links', 'moderation.word-too-many', { max: WORD_LIMITS.links.max });
  return raw.map((link) => {
    const url = boundedText('links', link.url, WORD_LIMITS.linkUrl);
    if (!/^(?:https:\/\/|\/(?!\/)|tel:)[^\s"'<>()]+$/.test(url))
      throw new InvalidValue('links', 'moderation.word-link');
    return { label: boundedText('links', link.label, WORD_LIMITS.linkLabel), url };
  });
}

function oneOf<T extends string>(field: string, raw: string, all: readonly T[]): T {
  const one = all.find((each) => each === raw);
  if (one === undefined)
    throw new InvalidValue(field, 'moderation.word-unknown-choice', { value: raw.slice(0, 60) });
  return one;
}
