import type { ThrottleRule } from '../../shared/ports.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Codes for an account from one network; a right one forgets them. */
export const CODES_FROM_NETWORK: ThrottleRule = {
  name: 'factor-account-network',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
/**
 * Six digits for an account from wherever, which only who knows the password can use up: of so many one in three thousand finds
 * a code. Codes for a lost device are too long to be guessed, and are not counted here, so that the owner always has a way in.
 */
export const DIGITS_PER_ACCOUNT: ThrottleRule = { name: 'factor-account', limit: 100, windowSeconds: DAY };
/**
 * Six digits in a browser that the account knows, counted apart, so that who learnt the password cannot keep the owner out of it;
 * fewer, so that such a browser in other hands is no second way to guess.
 */
export const DIGITS_PER_DEVICE: ThrottleRule = { name: 'factor-device', limit: 30, windowSeconds: DAY };
/** First codes of an application, of one member. */
export const FIRST_CODES: ThrottleRule = { name: 'factor-first', limit: 10, windowSeconds: 15 * MINUTE };
/** Challenges and answers to them, of one network. */
export const PASSKEYS_PER_NETWORK: ThrottleRule = {
  name: 'passkeys',
  limit: 300,
  windowSeconds: 15 * MINUTE,
};
export const TOLD_OF_CODES: ThrottleRule = { name: 'factor-told', limit: 1, windowSeconds: DAY };

/** What the secret of an application is sealed for: it opens for nobody else. */
export const sealOfCodes = (memberId: string): string => `codes ${memberId}`;

/** Whose answer a challenge waits for. */
export const holderOf = (what: 'session' | 'halfway', which: string): string => `${what} ${which}`;
/** How long a browser may take to sign, in milliseconds. */
export const CHALLENGE_MS = 5 * MINUTE * 1000;
