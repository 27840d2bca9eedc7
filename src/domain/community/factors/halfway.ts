import type { MemberId } from '../../shared/id.ts';
import type { ProvidedSession } from '../sign-on/provider-links.port.ts';

const MINUTE = 60_000;
/** How long somebody may take between the password and the second factor, in milliseconds. */
export const HALFWAY_MS = 10 * MINUTE;
/** So many wrong codes, and the password is asked again. */
export const WRONG_CODES = 5;

/** Who gave the right password, or was named by a provider, and nothing more: it is no session, and carries no right. */
export interface Halfway {
  /** Of the secret in the cookie. */
  readonly hash: string;
  /** Null while a passkey has yet to say who it is. */
  readonly memberId: MemberId | null;
  readonly by: 'password' | 'provider' | 'passkey';
  readonly device: string;
  /** What the provider said of its session, to be noted with ours. */
  readonly provided: ProvidedSession | null;
  /** Of whom the account is linked to once the factor is shown: where the provider's answer is held, by the hash of its secret. */
  readonly arrival: { readonly slug: string; readonly hash: string } | null;
  readonly begunAt: Date;
  readonly expiresAt: Date;
}

export const halfwayOf = (
  p: Omit<Halfway, 'expiresAt' | 'arrival'> & Partial<Pick<Halfway, 'arrival'>>,
): Halfway => ({
  arrival: null,
  ...p,
  expiresAt: new Date(p.begunAt.getTime() + HALFWAY_MS),
});
