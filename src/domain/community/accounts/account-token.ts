import type { MemberId } from '../../shared/id.ts';
import type { WayId } from './way-on.ts';

/**
 * What an owner undoes that somebody did with their password, which goes with it: `disown-factor` a first second factor, `disown-address` a
 * change of the address. Whoever did it changes the password next, and asks for links of their own: these outlive both.
 */
export const DISOWNING = ['disown-factor', 'disown-address'] as const;
export type Disowning = (typeof DISOWNING)[number];
export type TokenPurpose = 'confirm-email' | 'reset-password' | 'change-email' | Disowning;

const MINUTE = 60_000;
/** How long a link lives, in milliseconds (ASVS 6.5.5). What nobody asked for is read later than what somebody waits for. */
export const LINK_LIFETIME: Readonly<Record<TokenPurpose, number>> = {
  'confirm-email': 24 * 60 * MINUTE,
  'reset-password': 60 * MINUTE,
  'change-email': 60 * MINUTE,
  'disown-factor': 7 * 24 * 60 * MINUTE,
  'disown-address': 7 * 24 * 60 * MINUTE,
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

/** A link as it was used up. */
export type UsedToken = Pick<AccountToken, 'memberId' | 'email' | 'way' | 'expiresAt'>;

/** When what a link is for was done, or asked for. */
export const begunAt = (purpose: TokenPurpose, { expiresAt }: Pick<AccountToken, 'expiresAt'>): Date =>
  new Date(expiresAt.getTime() - LINK_LIFETIME[purpose]);

export const tokenFor = (p: Omit<AccountToken, 'expiresAt'>, at: Date): AccountToken => ({
  ...p,
  expiresAt: new Date(at.getTime() + LINK_LIFETIME[p.purpose]),
});
