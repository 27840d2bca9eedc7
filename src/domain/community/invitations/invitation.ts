import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';

export type InvitationId = Id<'Invitation'>;

export const INVITATION_LIMITS = {
  /** Where those who come were found, told in figures. */
  source: { min: 2, max: 80 },
  uses: { min: 1, max: 5_000 },
  days: { min: 1, max: 365 },
  /** Addresses of one import, and characters of all of it. */
  lines: { max: 2_000 },
  text: { max: 200_000 },
} as const;

const DAY_MS = 86_400_000;
/** An invitation that came by mail is open so long. */
const MAILED_DAYS = 30;

export class InvitationNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.invitation-not-found';
  constructor() {
    super('No such invitation');
  }
}

/** Used up, too old, closed, or never made: nobody is told which. */
export class InvitationSpent extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.invitation-spent';
  constructor() {
    super('Invitation spent');
  }
}

export interface LinkTerms {
  readonly source: string;
  readonly uses: number;
  readonly expiresAt: Date;
}

/** @throws InvalidValue, InvalidValues */
export function linkTermsOf(
  asked: { readonly source: string; readonly uses: number; readonly days: number },
  at: Date,
): LinkTerms {
  const { days, ...terms } = judgedTogether({
    source: () => sourceOf(asked.source),
    uses: () => within('uses', asked.uses, INVITATION_LIMITS.uses),
    days: () => within('days', asked.days, INVITATION_LIMITS.days),
  });
  return { ...terms, expiresAt: daysAfter(at, days) };
}

/** @throws InvalidValue */
export const sourceOf = (raw: string): string => boundedText('source', raw, INVITATION_LIMITS.source);

export const mailedUntil = (at: Date): Date => daysAfter(at, MAILED_DAYS);

const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

function within(field: string, value: number, { min, max }: { min: number; max: number }): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new InvalidValue(field, 'community.invitation-number', { min, max });
}
