import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '#application/shared/ports';

export class CryptoSecrets implements Secrets {
  next(): string {
    return randomBytes(32).toString('base64url');
  }

  hash(secret: string): string {
    return createHash('sha256').update(secret, 'utf8').digest('hex');
  }

  sign(key: string, text: string): string {
    return mac(key, text).toString('base64url');
  }

  isSigned(key: string, text: string, signature: string): boolean {
    const wanted = mac(key, text);
    const given = Buffer.from(signature, 'base64url');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}

const mac = (key: string, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();
