import type { ThrottleRule } from '../../shared/ports.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Failures per account; a success forgets them (CNIL 2022-100). */
export const SIGN_IN_PER_ACCOUNT: ThrottleRule = {
  name: 'sign-in-account',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
/** Failures per network. One less than 30, since the gate shuts with the failure that reaches the limit. */
export const SIGN_IN_PER_NETWORK: ThrottleRule = {
  name: 'sign-in-network',
  limit: 29,
  windowSeconds: 15 * MINUTE,
};
export const CONFIRM_PER_MEMBER: ThrottleRule = {
  name: 'confirm-identity',
  limit: 10,
  windowSeconds: 15 * MINUTE,
};
export const REGISTER_PER_NETWORK: ThrottleRule = { name: 'register', limit: 60, windowSeconds: HOUR };
export const LINK_PER_NETWORK: ThrottleRule = { name: 'ask-link', limit: 60, windowSeconds: HOUR };
export const MAIL_PER_ADDRESS: ThrottleRule = { name: 'account-mail', limit: 20, windowSeconds: 24 * HOUR };
