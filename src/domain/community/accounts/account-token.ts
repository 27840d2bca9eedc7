import type { MemberId } from '../../shared/id.ts';
import type { WayId } from './way-on.ts';

/** `disown-factor`: a first second factor that its owner did not add goes again, with the password that let somebody add it. */
export type TokenPurpose = 'confirm-email' | 'reset-password' | 'change-email' | 'disown-factor';

const MINUTE = 60_000;
/** How long a link lives, in milliseconds (ASVS 6.5.5). What nobody asked for is read later than what somebody waits for. */
export const LINK_LIFETIME: Readonly<Record<TokenPurpose, number>> = {
  'confirm-email': 24 * 60 * MINUTE,
  'reset-password': 60 * MINUTE,
  'change-email': 60 * MINUTE,
  'disown-factor': 7 * 24 * 60 * MINUTE,
};

/** A link that works once. Only the hash of its secret is kept. */
export interface AccountToken {
  readonly hash: string;
  readonly memberId: MemberId;
  readonly purpose: TokenPurpose;
  /** The address it was sent to. */
  readonly email: string;
  /** The page that it leads on to, where it was asked for from one. */
  readonly way: WayId | null;
  readonly expiresAt: Date;
}

export const tokenFor = (p: Omit<AccountToken, 'expiresAt'>, at: Date): AccountToken => ({
  ...p,
  expiresAt: new Date(at.getTime() + LINK_LIFETIME[p.purpose]),
});
