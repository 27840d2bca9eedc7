import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '#application/shared/ports';

export class CryptoSecrets implements Secrets {
  next(): string {
    return randomBytes(32).toString('base64url');
  }

  hash(secret: string): string {
    return createHash('sha256').update(secret, 'utf8').digest('hex');
  }
}
