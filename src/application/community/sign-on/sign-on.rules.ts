import type { Email } from '#domain/community/accounts/email';
import type { LastingDigests, ThrottleRule } from '../../shared/ports.ts';

const MINUTE = 60;

/** Ways out to a provider and answers that come back, of one network. */
export const SIGN_ON_PER_NETWORK: ThrottleRule = {
  name: 'sign-on',
  limit: 600,
  windowSeconds: 15 * MINUTE,
};
/** Answers that a browser posts and that are kept for it, of one network: each is as large as a document may be. */
export const ANSWERS_PER_NETWORK: ThrottleRule = {
  name: 'sign-on-answer',
  limit: 300,
  windowSeconds: 15 * MINUTE,
};
/** Notices that a session is over, of one network. */
export const NOTICES_PER_NETWORK: ThrottleRule = {
  name: 'sign-on-notice',
  limit: 600,
  windowSeconds: MINUTE,
};

/** Who left is known by what a provider calls them too: another address of theirs is no other person. */
export const printedSubject = (p: { readonly providerId: string; readonly subject: string }): string =>
  `sign-on ${p.providerId} ${p.subject}`;

/** Whom a directory shuts out by an address that a provider told is found by its print: the address itself is not kept. */
export const printedTold = (digests: LastingDigests, email: Email): Promise<string> =>
  digests.digest(email.key, 'told-address');

/** What is said at the door of a provider that nobody keeps is noise, which anybody can make: it fills no log. */
export const isWorthNoting = (refusal: { readonly code: string }): boolean =>
  refusal.code !== 'site.provider-not-found';

/** What is posted with a state that nobody gave is noise too; an answer that cannot be one is told. */
export const isOfAnAnswer = (refusal: { readonly code: string }): boolean =>
  refusal.code === 'site.sign-on-refused';

/** How far the clock of a provider may be behind, in milliseconds. */
export const CLOCKS_APART_MS = 30_000;
