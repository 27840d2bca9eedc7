import { Email } from '#domain/community/accounts/email';
import { hitByNetwork } from '../../shared/by-network.ts';
import type { Throttle } from '../../shared/ports.ts';
import { LINK_PER_NETWORK, LINK_PER_PLACE } from './account.limits.ts';

/** What whoever asks for a letter with a link says, before they are signed in. */
export interface AskedLink {
  /** As typed. */
  readonly email: string;
  readonly network: string;
  /** The page that they were going to. */
  readonly onward?: string | undefined;
}

/** Counts the asking. @returns the address that it is for @throws InvalidValue, TooManyTries */
export async function countAskedLink(throttle: Throttle, { email, network }: AskedLink): Promise<Email> {
  await hitByNetwork(throttle, LINK_PER_NETWORK, network);
  const asked = Email.of(email);
  await throttle.hit(LINK_PER_PLACE, `${network} ${asked.key}`);
  return asked;
}
