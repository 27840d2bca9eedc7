import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { ADMONITIONS, type DecisionAction } from '../decisions/decision-action.ts';
import {
  EXPLANATION_MAX,
  FACTS_MAX,
  LEGAL_GROUND_MAX,
  type StatementOfReasons,
} from '../decisions/statement-of-reasons.ts';

/** How many statements one call to the database of the Commission takes. */
export const RECORDS_PER_CALL = 100;
const OTHER_MAX = 500;

/** What the database of the Commission is not told. */
export const NOT_EXPORTED: readonly DecisionAction[] = ADMONITIONS;

/** A decision as it is told to the database of the Commission. Its texts must have been freed of personal data. */
export interface ExportedDecision {
  readonly id: string;
  readonly action: DecisionAction;
  readonly targetKind: string;
  readonly statement: StatementOfReasons;
  readonly decidedAt: Date;
  readonly until: Date | null;
  /** When the content was written, or seen first where it is gone. */
  readonly writtenAt: Date;
}

/** The fields of the database of the Commission for statements of reasons, by its names and in its order. */
export interface StatementRecord {
  readonly decision_visibility?: readonly string[];
  readonly decision_visibility_other?: string;
  readonly decision_provision?: string;
  readonly decision_account?: string;
  readonly end_date_visibility_restriction?: string;
  readonly end_date_service_restriction?: string;
  readonly end_date_account_restriction?: string;
  readonly decision_ground: string;
  readonly decision_ground_reference_url?: string;
  readonly illegal_content_legal_ground?: string;
  readonly illegal_content_explanation?: string;
  readonly incompatible_content_ground?: string;
  readonly incompatible_content_explanation?: string;
  readonly incompatible_content_illegal?: string;
  readonly content_type: readonly string[];
  readonly content_type_other?: string;
  readonly category: string;
  readonly category_specification?: readonly string[];
  readonly territorial_scope: readonly string[];
  readonly content_language: string;
  readonly content_date: string;
  readonly application_date: string;
  readonly decision_facts: string;
  readonly source_type: string;
  readonly automated_detection: string;
  readonly automated_decision: string;
  readonly puid: string;
}

/** All of them, in the order of a file. */
export const RECORD_FIELDS = [
  'decision_visibility',
  'decision_visibility_other',
  'decision_monetary',
  'decision_provision',
  'decision_account',
  'end_date_visibility_restriction',
  'end_date_monetary_restriction',
  'end_date_service_restriction',
  'end_date_account_restriction',
  'decision_ground',
  'decision_ground_reference_url',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'incompatible_content_illegal',
  'content_type',
  'content_type_other',
  'category',
  'category_specification',
  'territorial_scope',
  'content_language',
  'content_date',
  'application_date',
  'decision_facts',
  'source_type',
  'automated_detection',
  'automated_decision',
  'puid',
] as const;

const EVERYWHERE =
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IS IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE'.split(' ');

const SOURCES = {
  notice: 'SOURCE_ARTICLE_16',
  'trusted-notice': 'SOURCE_TRUSTED_FLAGGER',
  'own-initiative': 'SOURCE_VOLUNTARY',
  author: 'SOURCE_TYPE_OTHER_NOTIFICATION',
  order: 'SOURCE_TYPE_OTHER_NOTIFICATION',
} as const;
const AUTOMATED = {
  no: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  partially: 'AUTOMATED_DECISION_PARTIALLY',
  fully: 'AUTOMATED_DECISION_FULLY',
} as const;

/** Words for what the database has none: they are its reader's, and not the member's. */
export interface RecordWords {
  readonly otherVisibility: Readonly<Partial<Record<DecisionAction, string>>>;
  readonly profile: string;
  /** Where the clauses of the terms can be read. */
  readonly termsUrl: string;
  readonly dayOf: (at: Date) => string;
}

/** One statement of reasons in the words of the Commission. */
export function recordOf(decision: ExportedDecision, words: RecordWords): StatementRecord {
  const { statement, targetKind } = decision;
  const isProfile = targetKind === 'profile';
  return {
    ...restrictionOf(decision, words),
    ...groundOf(statement, words),
    content_type: [isProfile ? 'CONTENT_TYPE_OTHER' : 'CONTENT_TYPE_TEXT'],
    ...(isProfile && { content_type_other: cut(words.profile, OTHER_MAX) }),
    category: statement.category,
    ...(statement.keyword !== null && { category_specification: [statement.keyword] }),
    territorial_scope: EVERYWHERE,
    content_language: 'FR',
    content_date: words.dayOf(decision.writtenAt),
    application_date: words.dayOf(decision.decidedAt),
    decision_facts: cut(statement.facts, FACTS_MAX),
    source_type: SOURCES[statement.source],
    automated_detection: statement.automatedDetection ? 'Yes' : 'No',
    automated_decision: AUTOMATED[statement.automatedDecision],
    puid: decision.id,
  };
}

export class StatementNotWithheld extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.statement-not-withheld';
  constructor() {
    super('No such statement was set aside');
  }
}

/**
 * A record that was set aside, in the words of who looked at it.
 * @throws InvalidValue, InvalidValues beside `facts` or `explanation`, `moderation.statement-tells-of-person` where a
 *   number, an address or a mention is left
 */
export function releasedRecord(
  record: StatementRecord,
  given: { readonly facts: string; readonly explanation: string },
  isFree: (text: string) => boolean,
): StatementRecord {
  const judged = judgedTogether({
    facts: () => freeOf('facts', given.facts, FACTS_MAX, isFree),
    explanation: () => freeOf('explanation', given.explanation, EXPLANATION_MAX, isFree),
  });
  return {
    ...record,
    decision_facts: judged.facts,
    ...(record.illegal_content_explanation === undefined
      ? { incompatible_content_explanation: judged.explanation }
      : { illegal_content_explanation: judged.explanation }),
  };
}

function freeOf(field: string, raw: string, max: number, isFree: (text: string) => boolean): string {
  const text = boundedText(field, raw, { min: 10, max });
  if (!isFree(text)) throw new InvalidValue(field, 'moderation.statement-tells-of-person');
  return text;
}

function restrictionOf({ action, until }: ExportedDecision, words: RecordWords): Partial<StatementRecord> {
  const end = until && words.dayOf(until);
  switch (action) {
    case 'refuse-notices':
    case 'silence':
      return {
        decision_provision: 'DECISION_PROVISION_PARTIAL_SUSPENSION',
        ...(end !== null && { end_date_service_restriction: end }),
      };
    case 'suspend':
      return {
        decision_account: 'DECISION_ACCOUNT_SUSPENDED',
        ...(end !== null && { end_date_account_restriction: end }),
      };
    case 'ban':
      return { decision_account: 'DECISION_ACCOUNT_TERMINATED' };
    default:
      return {
        ...visibilityOf(action, words),
        ...(end !== null && { end_date_visibility_restriction: end }),
      };
  }
}

function visibilityOf(action: DecisionAction, words: RecordWords): Partial<StatementRecord> {
  switch (action) {
    case 'delete':
    case 'purge':
    case 'clear-bio':
    case 'remove-avatar':
      return { decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] };
    case 'hide':
    case 'hold':
      return { decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] };
    case 'lock':
      return { decision_visibility: ['DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED'] };
    default:
      return {
        decision_visibility: ['DECISION_VISIBILITY_OTHER'],
        decision_visibility_other: cut(words.otherVisibility[action] ?? action, OTHER_MAX),
      };
  }
}

function groundOf({ ground }: StatementOfReasons, { termsUrl }: RecordWords) {
  if (ground.kind === 'illegal')
    return {
      decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
      illegal_content_legal_ground: cut(ground.legalGround ?? '', LEGAL_GROUND_MAX),
      illegal_content_explanation: cut(ground.explanation, EXPLANATION_MAX),
    };
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    decision_ground_reference_url: termsUrl,
    incompatible_content_ground: cut(ground.clause ?? '', LEGAL_GROUND_MAX),
    incompatible_content_explanation: cut(ground.explanation, EXPLANATION_MAX),
    incompatible_content_illegal: 'No',
  };
}

/** What takes a name's place may be longer than the name. */
function cut(text: string, max: number): string {
  const letters = [...text];
  return letters.length <= max ? text : `${letters.slice(0, max - 1).join('')}…`;
}
