import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { KeyedDigests } from '#application/shared/ports';

/**
 * HMAC-SHA-256 by keys that are drawn from those of the sealed box, for nothing else: every process that has these marks
 * alike, before and after a restart. Of several keys the first marks, and what any of them marked is known.
 */
export class HmacDigests implements KeyedDigests {
  private readonly keys: readonly Uint8Array[];

  /** @param keys 32 bytes each */
  constructor(keys: readonly Uint8Array[]) {
    if (keys.length === 0) throw new Error('Marks need a key');
    this.keys = keys.map(digestKeyOf);
  }

  digest(text: string, purpose: string): string {
    return mac(this.keys[0]!, text, purpose).toString('base64url');
  }

  isDigestOf(text: string, purpose: string, digest: string): boolean {
    const given = Buffer.from(digest, 'base64url');
    return this.keys.some((key) => {
      const wanted = mac(key, text, purpose);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    });
  }
}

/** Drawn from a key that seals. */
export const digestKeyOf = (key: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, '', 'marks', 32));

/** The length of the purpose stands before it, so that no other pair makes the same text. */
export const withPurpose = (text: string, purpose: string): string => `${purpose.length} ${purpose} ${text}`;

const mac = (key: Uint8Array, text: string, purpose: string): Buffer =>
  createHmac('sha256', key).update(withPurpose(text, purpose), 'utf8').digest();
