import { boundedText } from '../../shared/bounded-text.ts';
import type { Id, MemberId } from '../../shared/id.ts';

export type PasskeyId = Id<'Passkey'>;

/** By what somebody showed, beside the password, who they are. A provider counts where the organisation trusts its own factor. */
export type Proof = 'totp' | 'passkey' | 'recovery' | 'provider';

/** A key that a device keeps, and lets go of for this site alone. */
export interface Passkey {
  readonly id: PasskeyId;
  readonly memberId: MemberId;
  /** What its device calls it; base64url. */
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  /** How often its device says that it was used; 0 where it does not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly name: string;
  readonly addedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** An application that makes codes, and showed its first one. */
export interface CodeMaker {
  /** Sealed for its owner. */
  readonly sealedSecret: string;
  /** Of the last code that was taken: none of it or before it is taken again. */
  readonly lastStep: number;
}

const MINUTE = 60_000;
/** How long somebody may take between the secret and the first code, in milliseconds. */
export const FIRST_CODE_MS = 15 * MINUTE;

export const FACTOR_LIMITS = { passkeyName: { min: 1, max: 60 }, passkeys: 10, code: { max: 40 } } as const;

/** How many codes for a lost device are handed out at once. */
export const RECOVERY_CODES = 10;
const RECOVERY = /^[0-9a-f]{20}$/;
const DIGITS = /^\d{6}$/;

/** What somebody typed in place of a factor; null when it is neither. */
export type TypedCode = { readonly kind: 'totp' | 'recovery'; readonly code: string } | null;

/** People copy codes with the spaces and dashes that make them readable. */
export function readCode(typed: string): TypedCode {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (DIGITS.test(code)) return { kind: 'totp', code };
  return RECOVERY.test(code) ? { kind: 'recovery', code } : null;
}

/** 80 bits of a digest, as a person can copy them. @param hex at least 20 digits */
export const recoveryCode = (hex: string): string => hex.slice(0, 20).replace(/(.{5})(?=.)/g, '$1-');

/** What is kept of a code: the same whatever it looked like when it was typed. */
export const bareCode = (shown: string): string => shown.replaceAll('-', '');

/** @throws InvalidValue beside `name` */
export const passkeyName = (raw: string): string => boundedText('name', raw, FACTOR_LIMITS.passkeyName);

/**
 * Whether a device that counts its uses says more than the last time. One that says the same or less was copied. Devices that
 * do not count say 0 for ever.
 */
export const isNextUse = (before: number, now: number): boolean =>
  (before === 0 && now === 0) || now > before;
