import { addDays, type Day, parisDay } from '../../shared/day.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';

/**
 * What members are asked where they are, in one question: whether a sealed answer spared them from contacting the
 * organisation, and whether they would recommend the community.
 */
export const OPINION_KINDS = ['contact-spared', 'recommendation'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What may be answered. */
export const OPINION_ANSWERS: Readonly<Record<OpinionKind, readonly string[]>> = {
  'contact-spared': ['yes', 'partly', 'no', 'not-looking'],
  recommendation: Array.from({ length: 11 }, (_, step) => String(step)),
};

/** So many days pass before somebody is asked the same again. */
export const DAYS_BETWEEN: Readonly<Record<OpinionKind, number>> = {
  'contact-spared': 30,
  recommendation: 180,
};

/** Somebody answered the same of late. */
export class OpinionTooSoon extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.opinion-too-soon';
  constructor(days: number) {
    super('The same was answered of late', { days });
  }
}

export class OpinionAboutNothing extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'engagement.opinion-about-nothing';
  constructor() {
    super('There is no such answer');
  }
}

/** @throws InvalidValue beside `answer` */
export function opinionOf(kind: OpinionKind, answer: string): string {
  if (!OPINION_ANSWERS[kind].includes(answer)) throw new InvalidValue('answer', 'field.choice');
  return answer;
}

/** The first day in Paris after which an earlier answer is too recent. */
export function lastAskedBefore(kind: OpinionKind, at: Date): Day {
  return addDays(parisDay(at), -DAYS_BETWEEN[kind]);
}
