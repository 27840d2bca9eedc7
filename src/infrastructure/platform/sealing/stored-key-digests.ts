import type { LastingDigests, Sealing } from '#application/shared/ports';
import { DatabaseKey } from '../persistence/database-key.ts';
import type { Sql } from '../persistence/sql.ts';
import { withPurpose, digestKeyOf } from './hmac-digests.ts';

/**
 * HMAC-SHA-256 by a key that stays when another seals: it stands in the database, sealed. It begins as what the marks of the key that
 * seals were made by, so that those that were made before it stood there stay good. What nothing opens any more is begun anew: what was
 * marked before is then not known again.
 */
export class StoredKeyDigests implements LastingDigests {
  private readonly key: DatabaseKey;

  /** @param seals the key that seals */
  constructor(sql: Sql, sealing: Sealing, seals: Uint8Array) {
    this.key = new DatabaseKey(sql, 'platform.mark_key', sealing, () => Buffer.from(digestKeyOf(seals)));
  }

  /** As `DatabaseKey.ready`. */
  ready(): Promise<void> {
    return this.key.ready();
  }

  async digest(text: string, purpose: string): Promise<string> {
    return (await this.key.hmac(withPurpose(text, purpose))).toString('base64url');
  }
}
