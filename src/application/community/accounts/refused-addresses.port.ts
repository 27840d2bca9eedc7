import type { Email } from '#domain/community/accounts/email';

/** Addresses that a mail server refused for good: letters stop, until the address is confirmed again. */
export interface RefusedAddresses {
  has(address: Email): Promise<boolean>;
  forget(address: Email): Promise<void>;
}
