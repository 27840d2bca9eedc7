import { slugOf } from '../../shared/slug.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import { categoryOf, type GroundKind } from '../decisions/statement-of-reasons.ts';

export const PRIORITIES = ['low', 'normal', 'high', 'critical'] as const;
export type Priority = (typeof PRIORITIES)[number];
/** 0 to 3; a queue begins with the highest. */
export const rankOf = (priority: Priority): number => PRIORITIES.indexOf(priority);
/** Who looks at it first: moderators, agents of the organisation, or whoever cares for somebody in danger. */
type ReasonRoute = 'moderation' | 'agents' | 'care';

export const REASON_TEXT = { label: { max: 120 }, description: { max: 500 } } as const;
const HOURS = { min: 1, max: 720 };
const BONUS = { min: 0, max: 10 };

/** What whoever reports reads of a reason. */
export interface ReasonTexts {
  readonly label: string;
  readonly description: string;
}

/** Why something may be reported, as the back office words it. Its key is never given to another. */
export interface ReportReason extends ReasonTexts {
  readonly key: string;
  /** For those who read English; who has none of it reads the other. */
  readonly english: ReasonTexts | null;
  readonly ground: GroundKind;
  /** `STATEMENT_CATEGORY_…`; null where nothing would be restricted for it. */
  readonly category: string | null;
  readonly keyword: string | null;
  readonly priority: Priority;
  /** Within how long it is to be decided, in hours. */
  readonly targetHours: number;
  readonly requiresDetails: boolean;
  readonly guestAllowed: boolean;
  /** Visitors need not say who they are: offences against children (directive 2011/93/EU, articles 3 to 7). */
  readonly identityOptional: boolean;
  readonly hidePendingReview: boolean;
  readonly route: ReasonRoute;
  /** Added to the score of each report. */
  readonly typeBonus: number;
  readonly position: number;
  readonly offered: boolean;
}

/** As somebody of this language reads it. */
export const reasonIn = (reason: ReportReason, language: 'fr' | 'en'): ReportReason =>
  language === 'en' && reason.english ? { ...reason, ...reason.english } : reason;

export class ReasonNotOffered extends InvalidValue {
  constructor() {
    super('reason', 'moderation.reason-unknown');
  }
}

export class ReasonNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.reason-not-found';
  constructor() {
    super('No such reason');
  }
}

/** What may change of a reason; its key, its ground and its place in the law stay. */
export interface ReasonChange extends ReasonTexts {
  /** With a word in either, both are needed; with none, there is no English. */
  readonly english: ReasonTexts;
  readonly priority: string;
  readonly targetHours: number;
  readonly typeBonus: number;
  readonly position: number;
  readonly requiresDetails: boolean;
  readonly guestAllowed: boolean;
  readonly hidePendingReview: boolean;
  readonly offered: boolean;
}

/** @throws InvalidValue, InvalidValues beside the fields */
export function changedReason(reason: ReportReason, change: ReasonChange): ReportReason {
  const { texts, ...judged } = judgedTogether({
    texts: () => judgedTexts(change, (field) => field),
    english: () => (hasWords(change.english) ? judgedTexts(change.english, englishReasonField) : null),
    priority: () => priorityOf(change.priority),
    targetHours: () => within('targetHours', change.targetHours, HOURS),
    typeBonus: () => within('typeBonus', change.typeBonus, BONUS),
    position: () => within('position', change.position, { min: 1, max: 999 }),
  });
  const { requiresDetails, guestAllowed, hidePendingReview, offered } = change;
  // The law opens notices of illegal content to everybody: such a reason cannot be closed to visitors.
  const open = guestAllowed || reason.ground === 'illegal';
  return { ...reason, ...judged, ...texts, requiresDetails, guestAllowed: open, hidePendingReview, offered };
}

/** What a field of the English texts is called beside those of the other language. */
export const englishReasonField = (field: keyof ReasonTexts): string =>
  `en${field[0]!.toUpperCase()}${field.slice(1)}`;

const hasWords = (texts: ReasonTexts): boolean => `${texts.label}${texts.description}`.trim() !== '';

const judgedTexts = (given: ReasonTexts, called: (field: keyof ReasonTexts) => string): ReasonTexts =>
  judgedTogether({
    label: () => boundedText(called('label'), given.label, REASON_TEXT.label),
    description: () => boundedText(called('description'), given.description, REASON_TEXT.description),
  });

/** What a reason says for good: its place in the law, which statements and reports of years are filed under. */
export interface NewReason extends ReasonChange {
  readonly ground: string;
  /** `STATEMENT_CATEGORY_…` */
  readonly category: string;
}

/** There is such a reason: it is worded anew instead. */
export class ReasonThereAlready extends InvalidValue {
  constructor() {
    super('label', 'moderation.reason-there-already');
  }
}

/**
 * One more reason, under a key of its own that its first label makes.
 * @throws InvalidValue, InvalidValues beside the fields
 */
export function addedReason({ ground, category, ...change }: NewReason): ReportReason {
  const place = judgedTogether({
    label: () => boundedText('label', change.label, REASON_TEXT.label),
    ground: () => groundKindOf(ground),
    category: () => categoryOf(category),
  });
  const key = slugOf(place.label, KEY_MAX, 'motif').replace(/^nouveau$/, 'motif-nouveau');
  const bare = {
    key,
    ground: place.ground,
    category: place.category,
    keyword: null,
    identityOptional: false,
    route: 'moderation' as const,
  };
  const unsaid = {
    priority: 'normal' as const,
    label: '',
    description: '',
    english: null,
    targetHours: 0,
    typeBonus: 0,
    position: 0,
  };
  const closed = { requiresDetails: false, guestAllowed: false, hidePendingReview: false, offered: false };
  return changedReason({ ...bare, ...unsaid, ...closed }, change);
}

/** Of a key, in characters; `nouveau` is the address of the form. */
const KEY_MAX = 60;

function groundKindOf(raw: string): GroundKind {
  const found = (['illegal', 'terms'] as const).find((one) => one === raw);
  if (!found) throw new InvalidValue('ground', 'field.choice');
  return found;
}

function priorityOf(raw: string): Priority {
  const found = PRIORITIES.find((one) => one === raw);
  if (!found) throw new InvalidValue('priority', 'moderation.priority-unknown');
  return found;
}

function within(field: string, value: number, { min, max }: { min: number; max: number }): number {
  if (!Number.isInteger(value) || value < min || value > max)
    throw new InvalidValue(field, 'moderation.out-of-bounds', { min, max });
  return value;
}
