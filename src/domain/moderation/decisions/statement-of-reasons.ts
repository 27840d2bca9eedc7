import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue, judgedTogether } from '../../shared/domain-error.ts';

export const FACTS_MAX = 5000;
/** Of the facts, whatever they justify. */
export const FACTS = { min: 10, max: FACTS_MAX } as const;
export const EXPLANATION_MAX = 2000;
export const LEGAL_GROUND_MAX = 500;
export const CLAUSE_MAX = 200;
export const SCOPE_MAX = 500;
/** Complaints are heard this long at least, in months: article 20 of Regulation (EU) 2022/2065. */
const MONTHS_TO_APPEAL = 6;

/** Whose eye or machine found it. `trusted-notice` is the notice of a trusted flagger. */
export const DECISION_SOURCES = ['notice', 'trusted-notice', 'own-initiative', 'author', 'order'] as const;
type DecisionSource = (typeof DECISION_SOURCES)[number];
export const AUTOMATION = ['no', 'partially', 'fully'] as const;
export type Automation = (typeof AUTOMATION)[number];
export type GroundKind = 'illegal' | 'terms';

/** The law or the clause of the terms that a restriction rests on, and why it applies. */
export interface Ground {
  readonly kind: GroundKind;
  /** The provision of law; required when the content is illegal. */
  readonly legalGround: string | null;
  /** The clause of the terms; required when it breaks them. */
  readonly clause: string | null;
  readonly explanation: string;
}

/**
 * Why something or somebody is restricted, as the person restricted is told it: the fields of article 17(3) of Regulation
 * (EU) 2022/2065. Never changed once made.
 */
export interface StatementOfReasons {
  /** Key of the reason, as reports name it. */
  readonly reason: string;
  readonly facts: string;
  readonly ground: Ground;
  readonly source: DecisionSource;
  readonly automatedDetection: boolean;
  readonly automatedDecision: Automation;
  /** Where and for whom the restriction holds. */
  readonly scope: string;
  /** How long, in words, where the end of the decision does not say it all. */
  readonly duration?: string;
  /** `STATEMENT_CATEGORY_…` of the transparency database of the Commission. */
  readonly category: string;
  readonly keyword: string | null;
  /** More people read it, and nothing was taken from whom it tells: it restricts nobody, and the Commission is told of none. */
  readonly opensOnly?: true;
}

/** The statement as a form, a rule or a job gives it. */
export interface GivenStatement {
  readonly reason: string;
  readonly facts: string;
  readonly groundKind: string;
  readonly legalGround?: string | null;
  readonly clause?: string | null;
  readonly explanation: string;
  readonly source: DecisionSource;
  readonly automatedDetection: boolean;
  readonly automatedDecision: Automation;
  readonly scope: string;
  readonly duration?: string;
  readonly category: string;
  readonly keyword?: string | null;
  readonly opensOnly?: boolean;
}

/**
 * @throws InvalidValue, InvalidValues beside `reason`, `facts`, `groundKind`, `legalGround`, `clause`, `explanation`,
 *   `scope`, `duration`, `category`
 */
export function judgedStatement(given: GivenStatement): StatementOfReasons {
  const judged = judgedTogether({
    reason: () => boundedText('reason', given.reason, { max: 80 }),
    facts: () => boundedText('facts', given.facts, FACTS),
    ground: () => groundKindOf(given.groundKind),
    legalGround: () =>
      optional('legalGround', given.legalGround, LEGAL_GROUND_MAX, given.groundKind === 'illegal'),
    clause: () => optional('clause', given.clause, CLAUSE_MAX, given.groundKind === 'terms'),
    explanation: () => boundedText('explanation', given.explanation, { min: 10, max: EXPLANATION_MAX }),
    scope: () => boundedText('scope', given.scope, { max: SCOPE_MAX }),
    duration: () => boundedText('duration', given.duration ?? '', { min: 0, max: SCOPE_MAX }),
    category: () => categoryOf(given.category),
  });
  return {
    reason: judged.reason,
    facts: judged.facts,
    ground: {
      kind: judged.ground,
      legalGround: judged.legalGround,
      clause: judged.clause,
      explanation: judged.explanation,
    },
    source: given.source,
    automatedDetection: given.automatedDetection,
    automatedDecision: given.automatedDecision,
    scope: judged.scope,
    ...(judged.duration && { duration: judged.duration }),
    category: judged.category,
    keyword: given.keyword ?? null,
    ...(given.opensOnly && { opensOnly: true }),
  };
}

function groundKindOf(raw: string): GroundKind {
  if (raw === 'illegal' || raw === 'terms') return raw;
  throw new InvalidValue('groundKind', 'moderation.ground-unknown');
}

function optional(
  field: string,
  raw: string | null | undefined,
  max: number,
  required: boolean,
): string | null {
  const text = boundedText(field, raw ?? '', { min: required ? 1 : 0, max });
  return text === '' ? null : text;
}

/** @throws InvalidValue beside `category` */
export function categoryOf(raw: string): string {
  if (!/^STATEMENT_CATEGORY_[A-Z_]{3,80}$/.test(raw))
    throw new InvalidValue('category', 'moderation.category-unknown');
  return raw;
}

/** Until when the person restricted, and whoever gave notice, may contest a decision. */
export function appealableUntil(decidedAt: Date): Date {
  const until = new Date(decidedAt);
  until.setUTCMonth(until.getUTCMonth() + MONTHS_TO_APPEAL);
  return until; // where the month is too short, some days of the next: late rather than early
}
