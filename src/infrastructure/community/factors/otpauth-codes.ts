import { Secret, TOTP } from 'otpauth';
import type { OneTimeCodes } from '#application/community/factors/one-time-codes.port';

const PERIOD = 30;
/** 160 bits, as RFC 4226 asks of SHA-1. */
const BYTES = 20;
/** Half minutes that a clock may be apart. */
const WINDOW = 1;

/** Six digits of SHA-1 every thirty seconds: what every application makes. */
export class OtpauthCodes implements OneTimeCodes {
  newSecret(): string {
    return new Secret({ size: BYTES }).base32;
  }

  address(secret: string, { issuer, label }: { issuer: string; label: string }): string {
    return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD }).toString();
  }

  stepOf(secret: string, code: string, at: Date): number | null {
    const timestamp = at.getTime();
    const delta = new TOTP({ secret: Secret.fromBase32(secret), period: PERIOD }).validate({
      token: code,
      timestamp,
      window: WINDOW,
    });
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
  }
}
