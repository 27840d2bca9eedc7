import { timingSafeEqual } from 'node:crypto';
import type { ClaimLinks } from '#application/community/claims/claims.port';
import { DatabaseKey } from '../../platform/persistence/database-key.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** HMAC-SHA-256 of the number as base64url, with a key that this database made for itself. */
export class SignedClaimLinks implements ClaimLinks {
  private readonly key: DatabaseKey;

  constructor(sql: Sql) {
    this.key = new DatabaseKey(sql, 'community.letter_key');
  }

  async secretOf(number: string): Promise<string> {
    return (await this.seal(number)).toString('base64url');
  }

  async opens(number: string, secret: string): Promise<boolean> {
    const [given, right] = [Buffer.from(secret, 'base64url'), await this.seal(number)];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  private seal(number: string): Promise<Buffer> {
    return this.key.hmac(`claim:${number}`);
  }
}
