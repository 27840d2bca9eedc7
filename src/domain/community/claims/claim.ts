import { boundedText } from '../../shared/bounded-text.ts';
import { addDays, addMonths, type Day, daysBetween, parisDay } from '../../shared/day.ts';
import { DomainError, judgedTogether } from '../../shared/domain-error.ts';
import type { Id } from '../../shared/id.ts';
import { Email } from '../accounts/email.ts';

/** What people have a right to where their data is concerned (RGPD, art. 15 to 21), and a fault of accessibility. */
export const DATA_CLAIMS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'portability',
] as const;
export const CLAIM_KINDS = [...DATA_CLAIMS, 'accessibility'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/**
 * `unconfirmed` until whoever has no account showed that the address is theirs; `moot` where they left, so that nothing of
 * theirs is left to ask about.
 */
export const CLAIM_STATES = ['unconfirmed', 'open', 'answered', 'refused', 'moot'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

export const CLAIM_LIMITS = {
  name: { min: 2, max: 100 },
  words: { min: 10, max: 4000 },
  page: { max: 500 },
  answer: { min: 10, max: 4000 },
  why: { min: 10, max: 1000 },
} as const;

/** The law gives a month, and two more where a request is hard (RGPD, art. 12-3); the house gives a week to faults. */
const CLAIM_MONTHS = 1;
const EXTENSION_MONTHS = 2;
const ACCESSIBILITY_DAYS = 7;
/** From how many days before its last one whoever handles it is written to: a fault has a week in all. */
export const WARNED_DAYS = { data: 7, accessibility: 2 } as const;
/** From how many days before it a last day is near, of whatever request: two of one day are marked alike. */
export const NEAR_DAYS = 7;
/** A request whose address nobody confirmed goes; words and names of what was answered; at last the proof. */
export const UNCONFIRMED_DAYS = 7;
export const CLAIM_WORDS_MONTHS = 12;
export const CLAIM_PROOF_MONTHS = 60;

export type ClaimId = Id<'Claim'>;

/** One request, from the day it was filed to its answer. */
export interface Claim {
  readonly id: ClaimId;
  /** How it is called in letters. */
  readonly number: string;
  readonly kind: ClaimKind;
  /** Null for who has no account, and once they are forgotten. */
  readonly memberId: string | null;
  /** Of who has no account; empty otherwise. */
  readonly name: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
  readonly words: string;
  /** Where the fault of accessibility was met. */
  readonly page: string;
  readonly state: ClaimState;
  readonly filedAt: Date;
  /** The last day to answer; null until the address is confirmed. */
  readonly dueOn: Day | null;
  readonly extendedAt: Date | null;
  readonly extendedWhy: string;
  readonly assignedTo: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly answer: string;
}

/** What is asked of whoever files. */
export interface GivenClaim {
  readonly kind: ClaimKind;
  readonly name: string;
  readonly email: string;
  readonly words: string;
  readonly page: string;
}

export const isAboutData = (kind: ClaimKind): boolean => kind !== 'accessibility';

/**
 * @param isMember whose name and address are those of the account
 * @throws InvalidValue or InvalidValues beside the fields
 */
export function judgedClaim(given: GivenClaim, isMember: boolean): GivenClaim {
  const { kind } = given;
  const judged = judgedTogether({
    name: () => (isMember ? '' : boundedText('name', given.name, CLAIM_LIMITS.name)),
    email: () => (isMember ? '' : Email.of(given.email, 'email').text),
    // To be told what is kept, or to have it gone, needs no reason.
    words: () =>
      boundedText('words', given.words, {
        ...CLAIM_LIMITS.words,
        min: needsNoReason(kind) ? 0 : CLAIM_LIMITS.words.min,
      }),
    page: () => (isAboutData(kind) ? '' : boundedText('page', given.page, { ...CLAIM_LIMITS.page, min: 0 })),
  });
  return { kind, ...judged };
}

const needsNoReason = (kind: ClaimKind): boolean =>
  kind === 'access' || kind === 'erasure' || kind === 'portability';

/** The last day to answer what was received on a day. */
export const dueOn = (kind: ClaimKind, received: Day): Day =>
  isAboutData(kind) ? addMonths(received, CLAIM_MONTHS) : addDays(received, ACCESSIBILITY_DAYS);

/** How near the last day is: `late` once it is over. */
export type Urgency = 'calm' | 'soon' | 'late';
export function urgencyOf({ state, dueOn: due }: Claim, today: Day): Urgency {
  if (state !== 'open' || due === null) return 'calm';
  if (due < today) return 'late';
  return addDays(today, NEAR_DAYS) >= due ? 'soon' : 'calm';
}

/** How many days are left to answer, 0 on the last one and fewer once it is over; null where there is nothing to answer. */
export const daysLeft = ({ state, dueOn: due }: Claim, today: Day): number | null =>
  state !== 'open' || due === null ? null : daysBetween(today, due);

/** Whether whoever handles it is to hear that its last day is near, or over. */
export function isToBeWarnedOf({ kind, state, dueOn: due }: Claim, today: Day): boolean {
  const warned = isAboutData(kind) ? WARNED_DAYS.data : WARNED_DAYS.accessibility;
  return state === 'open' && due !== null && addDays(today, warned) >= due;
}

/** A new request: what members file, and what needs no proof of an address, is open at once. */
export function filedClaim(
  p: GivenClaim & Pick<Claim, 'id' | 'number' | 'memberId' | 'language'> & { readonly at: Date },
): Claim {
  const { at, ...given } = p;
  const isOpen = p.memberId !== null || !isAboutData(p.kind);
  return {
    ...given,
    state: isOpen ? 'open' : 'unconfirmed',
    filedAt: at,
    dueOn: isOpen ? dueOn(p.kind, parisDay(at)) : null,
    extendedAt: null,
    extendedWhy: '',
    assignedTo: null,
    closedAt: null,
    closedBy: null,
    answer: '',
  };
}

/** Whoever holds the link of the letter confirms their address: the time of the law begins. Said twice, it stays. @throws ClaimOver */
export function confirmedClaim(claim: Claim, at: Date): Claim {
  if (claim.state === 'open') return claim;
  if (claim.state !== 'unconfirmed') throw new ClaimOver();
  return { ...claim, state: 'open', dueOn: dueOn(claim.kind, parisDay(at)) };
}

/** @throws ClaimOver */
export function assignedClaim(claim: Claim, to: string | null): Claim {
  mustBeOpen(claim);
  return { ...claim, assignedTo: to };
}

/**
 * Two months more than the last day there was, told with the reason within the first one; once (RGPD, art. 12-3).
 * @throws ClaimOver, ExtensionRefused, InvalidValue beside `why`
 */
export function extendedClaim(claim: Claim, why: string, at: Date): Claim {
  mustBeOpen(claim);
  if (!mayExtend(claim, parisDay(at))) throw new ExtensionRefused();
  const extendedWhy = boundedText('why', why, CLAIM_LIMITS.why);
  return { ...claim, extendedAt: at, extendedWhy, dueOn: addMonths(claim.dueOn!, EXTENSION_MONTHS) };
}

export const mayExtend = ({ kind, state, extendedAt, dueOn: due }: Claim, today: Day): boolean =>
  state === 'open' && isAboutData(kind) && extendedAt === null && due !== null && due >= today;

/** @throws ClaimOver, InvalidValue beside `answer` */
export function closedClaim(
  claim: Claim,
  p: {
    readonly state: 'answered' | 'refused';
    readonly answer: string;
    readonly by: string;
    readonly at: Date;
  },
): Claim {
  mustBeOpen(claim);
  const answer = boundedText('answer', p.answer, CLAIM_LIMITS.answer);
  return { ...claim, state: p.state, answer, closedAt: p.at, closedBy: p.by };
}

function mustBeOpen({ state }: Claim): void {
  if (state !== 'open') throw new ClaimOver();
}

/** It was answered meanwhile, or is not confirmed. */
export class ClaimOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'community.claim-over';
  constructor() {
    super('The request is not open');
  }
}

/** The time was lengthened before, is over, or is not that of the law on data. */
export class ExtensionRefused extends DomainError {
  readonly kind = 'rule';
  readonly code = 'community.claim-extension';
  constructor() {
    super('The time cannot be lengthened');
  }
}

/** There is no such request, or it is not for whoever looks. */
export class ClaimNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'community.claim-not-found';
  constructor() {
    super('No such request');
  }
}
