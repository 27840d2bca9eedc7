import { boundedText } from '../../shared/bounded-text.ts';
import { type Day, isDay } from '../../shared/day.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';

/** The texts that the law wants on a public site: who publishes it, what becomes of personal data, how accessible it is. */
export const LEGAL_KINDS = ['notices', 'privacy', 'accessibility'] as const;
export type LegalKind = (typeof LEGAL_KINDS)[number];

const LINE = { max: 200 } as const;
const LINES = { max: 1000 } as const;
const TEXT = { max: 10_000 } as const;

/** Of one field: how long, whether the law asks for it, and whether it is one line, a text in Markdown, a count or a day. */
interface LegalField {
  readonly max: number;
  readonly min?: number;
  readonly as: 'line' | 'text' | 'count' | 'day';
}

/** What each text is asked, in the order in which it is read. */
export const LEGAL_FIELDS = {
  // Loi n° 2004-575, art. 1-1: who publishes, who answers for it, who hosts.
  notices: {
    publisher: { ...LINE, min: 2, as: 'line' },
    seat: { ...LINES, min: 5, as: 'text' },
    phone: { ...LINE, min: 5, as: 'line' },
    director: { ...LINE, min: 2, as: 'line' },
    host: { ...LINES, min: 10, as: 'text' },
    dataHost: { ...LINES, as: 'text' },
    rights: { ...TEXT, as: 'text' },
    more: { ...TEXT, as: 'text' },
  },
  // RGPD, art. 13: who decides, whom to ask; purposes, grounds and periods come from the register.
  privacy: {
    controller: { ...LINES, min: 5, as: 'text' },
    officer: { ...LINES, min: 5, as: 'text' },
    opening: { ...TEXT, as: 'text' },
    cookies: { ...TEXT, as: 'text' },
    transfers: { ...TEXT, as: 'text' },
    more: { ...TEXT, as: 'text' },
  },
  // Décret n° 2019-768 and the model of declaration of RGAA 4.1.
  accessibility: {
    met: { max: 3, min: 1, as: 'count' },
    applicable: { max: 3, min: 1, as: 'count' },
    auditedOn: { max: 10, min: 10, as: 'day' },
    auditor: { ...LINE, min: 2, as: 'line' },
    failures: { ...TEXT, as: 'text' },
    derogations: { ...TEXT, as: 'text' },
    outside: { ...TEXT, as: 'text' },
    technologies: { ...LINES, as: 'text' },
    tools: { ...TEXT, min: 5, as: 'text' },
    sample: { ...TEXT, min: 5, as: 'text' },
    contact: { ...LINES, as: 'text' },
    scheme: { ...LINES, as: 'text' },
  },
} as const satisfies Readonly<Record<LegalKind, Readonly<Record<string, LegalField>>>>;

export type LegalFieldName = {
  [K in LegalKind]: keyof (typeof LEGAL_FIELDS)[K];
}[LegalKind] &
  string;
/** What was written, by field; fields that are left empty are empty. */
export type LegalContent = Readonly<Partial<Record<LegalFieldName, string>>>;

export const LEGAL_NOTE = { min: 3, max: 300 } as const;
/** How many criteria RGAA 4.1 has. */
export const RGAA_CRITERIA = 106;

export const fieldsOf = (kind: LegalKind): readonly (readonly [LegalFieldName, LegalField])[] =>
  Object.entries<LegalField>(LEGAL_FIELDS[kind]) as [LegalFieldName, LegalField][];

/**
 * Judges every field of a text.
 * @param today an audit is not of the future
 * @throws InvalidValue or InvalidValues beside the fields
 */
export function legalContent(kind: LegalKind, raw: LegalContent, today: Day): LegalContent {
  const judged = judgedTogether(
    Object.fromEntries(
      fieldsOf(kind).map(([name, field]) => [name, () => judgedField(name, field, raw[name] ?? '', today)]),
    ),
  ) as LegalContent;
  if (kind === 'accessibility' && Number(judged.met) > Number(judged.applicable))
    throw new InvalidValue('met', 'site.legal-more-met');
  return judged;
}

function judgedField(name: string, { min = 0, max, as }: LegalField, raw: string, today: Day): string {
  const text = boundedText(name, raw, { min: Math.min(min, 1), max });
  if (as === 'count') {
    const count = Number(text);
    if (!/^\d+$/.test(text) || count > RGAA_CRITERIA || (name === 'applicable' && count === 0))
      throw new InvalidValue(name, 'site.legal-count', { max: RGAA_CRITERIA });
    return String(count);
  }
  if (as === 'day') {
    if (!isDay(text)) throw new InvalidValue(name, 'field.day');
    if (text > today) throw new InvalidValue(name, 'site.legal-day-to-come');
    return text;
  }
  return boundedText(name, text, { min, max });
}

/** The words of the decree for how accessible a site is. */
export type Conformity = 'totally' | 'partially' | 'not';

/** All criteria, half of them, fewer: a site that nobody audited conforms not. */
export function conformityOf(content: LegalContent | null): Conformity {
  const rate = conformityRate(content);
  if (rate === null || rate < 50) return 'not';
  return rate < 100 ? 'partially' : 'totally';
}

/** In whole percent, rounded down so that only what meets every criterion has 100; null where nobody audited. */
export function conformityRate(content: LegalContent | null): number | null {
  const [met, applicable] = [Number(content?.met ?? Number.NaN), Number(content?.applicable ?? Number.NaN)];
  return applicable > 0 && met >= 0 ? Math.floor((met * 100) / applicable) : null;
}

/** Somebody else published meanwhile. */
export class LegalTextChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'site.legal-changed';
  constructor() {
    super('The text was published anew meanwhile');
  }
}

/** There is no text of that kind, or no such version of it. */
export class LegalTextNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.legal-not-found';
  constructor() {
    super('No such text');
  }
}
