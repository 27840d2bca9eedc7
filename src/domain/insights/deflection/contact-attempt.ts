import { DomainError } from '../../shared/domain-error.ts';

/** What happens between opening a contact form and leaving it. */
export const CONTACT_STEPS = ['shown', 'read', 'yes', 'no', 'sent'] as const;
export type ContactStep = (typeof CONTACT_STEPS)[number];

/** For so long after it began, what happens to an attempt is still noted. */
export const ATTEMPT_OPEN_HOURS = 12;

/** The form is not one that is counted, or what it tells of is over. */
export class ContactNotCounted extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'insights.contact-not-counted';
  constructor() {
    super('This contact form is not counted');
  }
}

/**
 * Whether somebody who begins is shown answers: a small share is not, so that there is somebody to compare with. The lot lies in
 * the id, so it falls once and stays.
 * @param withoutShare 0 to 20, in hundredths of all attempts
 */
export const showsAnswers = (attemptId: string, withoutShare: number): boolean =>
  Number.parseInt(attemptId.slice(-8), 16) % 100 >= withoutShare;

/** Attempts of a month, by what became of them; steps are of those who were shown answers unless told otherwise. */
export interface ContactCounts {
  /** Began, among those who may be shown answers. */
  readonly begun: number;
  readonly shown: number;
  readonly read: number;
  /** Opened an answer or said that one helped, and sent nothing. */
  readonly readUnsent: number;
  /** Said that an answer helped, and sent nothing. */
  readonly spared: number;
  readonly sent: number;
  /** Of those who were shown nothing on purpose. */
  readonly withoutBegun: number;
  readonly withoutSent: number;
}

export const NO_CONTACT: ContactCounts = {
  begun: 0,
  shown: 0,
  read: 0,
  readUnsent: 0,
  spared: 0,
  sent: 0,
  withoutBegun: 0,
  withoutSent: 0,
};

export const addedUp = (all: readonly ContactCounts[]): ContactCounts =>
  all.reduce(
    (sum, one) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, count]) => [name, count + one[name as keyof ContactCounts]]),
      ) as unknown as ContactCounts,
    NO_CONTACT,
  );

/** Each count as `round` tells it. */
export const roundedBy = (round: (count: number) => number, counts: ContactCounts): ContactCounts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, round(count)]),
  ) as unknown as ContactCounts;
