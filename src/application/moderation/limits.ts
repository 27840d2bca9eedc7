import {
  ACTIONS,
  FAMILIES,
  FIELDS,
  MATCHERS,
  SEVERITIES,
  WORD_LIMITS,
} from '#domain/moderation/words/word-definition';
import { DETECTORS } from '#domain/moderation/words/detectors/detectors';

import { DURATION_MAX, TEMPLATE_LABEL } from '#domain/moderation/templates/statement-template';
import {
  CLAUSE_MAX,
  EXPLANATION_MAX,
  FACTS_MAX,
  LEGAL_GROUND_MAX,
  SCOPE_MAX,
} from '#domain/moderation/decisions/statement-of-reasons';
import { EXPLANATION, REPORTER_EMAIL, REPORTER_NAME } from '#domain/moderation/reports/report';
import { REASON_TEXT } from '#domain/moderation/reports/report-reason';
import { MENDING_REASON } from './review/mending.limits.ts';
import { NOTE_MAX } from '#domain/moderation/review/review-item';

export {
  DECISION_ACTIONS,
  MEMBER_MEASURES,
  PROFILE_RESTRICTIONS,
} from '#domain/moderation/decisions/decision-action';
export type { ReasonTexts, ReportReason } from '#domain/moderation/reports/report-reason';
export { englishReasonField } from '#domain/moderation/reports/report-reason';
export { englishField } from '#domain/moderation/templates/statement-template';
export type { StatementTemplate, TemplateTexts } from '#domain/moderation/templates/statement-template';
export { PRIORITIES } from '#domain/moderation/reports/report-reason';
export { SENSITIVITIES } from '#domain/moderation/reports/thresholds';
export { FLAGGER_LIMITS } from '#domain/moderation/reports/trusted-flagger';
export { NOTICE_SUSPENSIONS } from '#domain/moderation/reports/notice-misuse';
export { REWORDED } from '#domain/shared/reworded';
export { ITEM_KINDS, LEFT_WHY, MASKED_WHY, WITHDRAWN } from '#domain/moderation/review/review-item';
export {
  filledIn,
  goesWith,
  measuresOf,
  placeholdersIn,
} from '#domain/moderation/templates/statement-template';
export { BULK_ACTIONS, BULK_STEPS, MANY_AT_MOST } from './review/bulk.limits.ts';
export { WORDS_PARTS } from './published/piece-words.api.ts';
export { VERDICTS } from './review/item.decider.ts';
export { contentsToFind, NOBODY, QUEUE_CONTENTS, QUEUE_VIEWS } from './review/review-queue.query.ts';

/** How long the texts of rules may be, and the choices of their forms, read by request classes and pages. */
export const WORDS = {
  limits: WORD_LIMITS,
  actions: ACTIONS,
  families: FAMILIES,
  fields: FIELDS,
  matchers: MATCHERS,
  severities: SEVERITIES,
  detectors: Object.keys(DETECTORS) as readonly (keyof typeof DETECTORS)[],
} as const;

/** How long the texts of Moderation may be, in characters; read by request classes and pages. */
export const REVIEW_LIMITS = {
  report: { explanation: EXPLANATION, name: REPORTER_NAME, email: REPORTER_EMAIL },
  reason: REASON_TEXT,
  note: { max: NOTE_MAX },
  answer: { max: 2000 },
  mending: MENDING_REASON,
  mended: { max: 20_000 },
  statement: {
    facts: { max: FACTS_MAX },
    explanation: { max: EXPLANATION_MAX },
    scope: { max: SCOPE_MAX },
    duration: { max: DURATION_MAX },
    legalGround: { max: LEGAL_GROUND_MAX },
    clause: { max: CLAUSE_MAX },
    label: TEMPLATE_LABEL,
  },
  /** What a template leaves to be filled in. */
  blank: { max: 500 },
  blanks: { max: 20 },
} as const;

export { APPEAL_REPLY, APPEAL_TEXT, APPEAL_WHY } from '#domain/moderation/appeals/appeal';
export { LESSER_ACTIONS } from '#domain/moderation/appeals/lesser';
export { REPLACEMENT } from './appeals/decide-appeal.ts';
export { APPEAL_OUTCOMES, type AppealOutcome, type AppealParty } from '#domain/moderation/appeals/outcomes';
export { GROUND_KEYS } from '#domain/moderation/decisions/grounds';
export { CHOSEN_END, countsOf, isGrave, LADDER, STEP_KEYS } from '#domain/moderation/sanctions/ladder';
export { isForGood } from '#domain/moderation/decisions/decision-action';

/** What moderators tell each other of a member, in characters. */
export const MEMBER_NOTE = { max: 2000 } as const;
/** Why a measure is lifted, in characters. */
export const LIFTING = { min: 10, max: 1000 } as const;
export const SANCTION_FACTS = { min: 10, max: FACTS_MAX } as const;
export const LINE_OF_BODIES = { max: 520 } as const;

export { MEMBERSHIPS } from '#domain/moderation/permissions/member-group';
export { PERMISSIONS } from '#domain/shared/actor';
export { RIGHTS_LIMITS } from './permissions/rights.limits.ts';

import { REPORT_COMMENT, REPORT_CORRECTION } from '#domain/moderation/transparency/transparency-report';
export const TRANSPARENCY_LIMITS = { comment: REPORT_COMMENT, correction: REPORT_CORRECTION } as const;
import { ALERT_FACTS, ALERTED } from '#domain/moderation/authorities/authority-alert';
import { ORDER_ARTICLES, ORDER_LIMITS } from '#domain/moderation/authorities/authority-order';
import { DISPUTE_LIMITS, DISPUTE_OUTCOMES } from '#domain/moderation/authorities/dispute';
export const AUTHORITY_LIMITS = {
  articles: ORDER_ARTICLES,
  order: ORDER_LIMITS,
  dispute: DISPUTE_LIMITS,
  outcomes: DISPUTE_OUTCOMES,
  alerted: ALERTED,
  alert: { facts: ALERT_FACTS },
} as const;
export { RECORD_FIELDS as STATEMENT_FIELDS } from '#domain/moderation/transparency/statement-record';
export { TABLE_KEYS, TABLES, TOTALS } from '#domain/moderation/transparency/figures';
