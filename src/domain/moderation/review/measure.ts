import { type Actor, RANK } from '../../shared/actor.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';

/** What may befall the author together with the decision on the content. Excluding somebody needs two signatures, elsewhere. */
export const QUEUE_MEASURES = ['remind', 'warn', 'silence'] as const;
export type QueueMeasure = (typeof QUEUE_MEASURES)[number];
/** The steps of the ladder, in days. */
export const SILENCE_DAYS = [1, 7, 30] as const;
/** Moderators silence for so many days at most. */
export const MODERATOR_DAYS = 7;

/** Nobody decides of somebody of an equal or higher rank. */
export class Outranked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.outranked';
  constructor() {
    super('Rank too low for this author');
  }
}

export class MeasureTooGrave extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.measure-too-grave';
  constructor() {
    super('Measure beyond this role');
  }
}

export interface Measure {
  readonly action: QueueMeasure;
  /** Null for what does not last. */
  readonly days: number | null;
}

/** @throws InvalidValue beside `measure` or `days` */
export function measureOf(raw: { measure: string; days?: number | null }): Measure {
  const action = QUEUE_MEASURES.find((one) => one === raw.measure);
  if (!action) throw new InvalidValue('measure', 'moderation.measure-unknown');
  if (action !== 'silence') return { action, days: null };
  const days = SILENCE_DAYS.find((one) => one === raw.days);
  if (days === undefined) throw new InvalidValue('days', 'moderation.days-unknown');
  return { action, days };
}

/** An agent's words are the organisation's: those who run the community answer for them, those who moderate do not. */
const AGENT = 'agent';

/** Restricting what somebody wrote works for everybody's alike, within ranks. @throws Outranked */
export function mustOutrankAuthor(actor: Actor, authorRole: string): void {
  if (!actor.outranks(authorRole === AGENT ? 'moderator' : authorRole)) throw new Outranked();
}

/** @param role of whom it befalls @throws Outranked, MeasureTooGrave */
export function mustBeWithin(actor: Actor, measure: Measure, role: string): void {
  if (!actor.outranks(role)) throw new Outranked();
  const grave = (measure.days ?? 0) > MODERATOR_DAYS;
  if (grave && RANK[actor.role] < RANK.community_manager) throw new MeasureTooGrave();
}

export const endOf = (measure: Measure, at: Date): Date | null =>
  measure.days === null ? null : new Date(at.getTime() + measure.days * 86_400_000);
