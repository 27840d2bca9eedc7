import type { ThrottleRule } from '../../shared/ports.ts';
import type { AccountLetter } from './account.letters.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const DAY = 24 * HOUR;

/** Failures on an account from one network; a success forgets them (CNIL 2022-100). */
export const SIGN_IN_FROM_NETWORK: ThrottleRule = {
  name: 'sign-in-account-network',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
/** Failures on an account from wherever. Wide, since anybody can use it up and so lock the owner's new browsers out. */
export const SIGN_IN_PER_ACCOUNT: ThrottleRule = {
  name: 'sign-in-account',
  limit: 100,
  windowSeconds: 15 * MINUTE,
};
/** Failures in a browser that signed in to this account before: counted apart, so that strangers cannot lock it out. */
export const SIGN_IN_PER_DEVICE: ThrottleRule = {
  name: 'sign-in-device',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
/** The tenth failure on an account is the first one over, and tells the owner. */
export const FAILURES_UNTOLD: ThrottleRule = {
  name: 'sign-in-untold',
  limit: 9,
  windowSeconds: 15 * MINUTE,
};
export const TOLD_OF_FAILURES: ThrottleRule = { name: 'sign-in-told', limit: 1, windowSeconds: DAY };
/** Failures per network; with those that are still looked at, in one process. */
export const TRIES_PER_NETWORK = 30;
/** One less, since the gate shuts with the failure that reaches the limit. */
export const SIGN_IN_PER_NETWORK: ThrottleRule = {
  name: 'sign-in-network',
  limit: TRIES_PER_NETWORK - 1,
  windowSeconds: 15 * MINUTE,
};
export const CONFIRM_PER_MEMBER: ThrottleRule = {
  name: 'confirm-identity',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
export const REGISTER_PER_NETWORK: ThrottleRule = { name: 'register', limit: 60, windowSeconds: HOUR };
/** Of the page of the first start, which hashes a password for whoever asks. */
export const FOUND_PER_NETWORK: ThrottleRule = { name: 'found', limit: 20, windowSeconds: HOUR };
export const LINK_PER_NETWORK: ThrottleRule = { name: 'ask-link', limit: 60, windowSeconds: HOUR };
/** For one address from one network, whether anybody has that address or not: whoever asks elsewhere still gets theirs. */
export const LINK_PER_PLACE: ThrottleRule = { name: 'ask-link-place', limit: 5, windowSeconds: DAY };
/** Letters a day that confirm a new address: to one address, and for one member, who is told where no more of them leave. */
const CONFIRM_NEW_EMAIL = 5;
/** Changes of address that a member asks for: each writes to whatever address they give. */
export const EMAIL_CHANGES: ThrottleRule = {
  name: 'email-change',
  limit: CONFIRM_NEW_EMAIL,
  windowSeconds: DAY,
};

const perDay = (letter: AccountLetter, limit: number): ThrottleRule => ({
  name: `account-mail.${letter}`,
  limit,
  windowSeconds: DAY,
});
/**
 * Letters that strangers can have sent to an address, each counted apart for it. What tells an owner what was done to their account is
 * not among them: nobody keeps that from them by having others sent. Of those that its owner needs there are more than one place may ask for.
 */
export const LETTERS_ANYBODY_ASKS: Partial<Record<AccountLetter, ThrottleRule>> = {
  'confirm-email': perDay('confirm-email', 20),
  'reset-password': perDay('reset-password', 20),
  'already-registered': perDay('already-registered', 5),
  'confirm-new-email': perDay('confirm-new-email', CONFIRM_NEW_EMAIL),
};

const perHour = (letter: AccountLetter): ThrottleRule => ({
  name: `account-mail.${letter}.kept-back`,
  limit: 1,
  windowSeconds: HOUR,
});
/** Once strangers used up those of the day, its owner still gets one an hour of what they cannot do without. */
export const LETTERS_KEPT_BACK: Partial<Record<AccountLetter, ThrottleRule>> = {
  'confirm-email': perHour('confirm-email'),
  'reset-password': perHour('reset-password'),
};
