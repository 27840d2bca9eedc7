import { timingSafeEqual } from 'node:crypto';
import type { CampaignMarks } from '#application/community/campaigns/campaign-writer.port';
import type { CampaignId } from '#domain/community/campaigns/campaign';
import { knownId } from '#domain/shared/id';
import { DatabaseKey } from '../../platform/persistence/database-key.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

const ID_BYTES = 16;
const SEAL_BYTES = 12;

/**
 * `base64url(id, HMAC-SHA-256 cut short)` with the key of letters: the same for all readers of a campaign, so that a visit
 * tells which campaign it came of and never who came.
 */
export class SignedCampaignMarks implements CampaignMarks {
  private readonly key: DatabaseKey;

  constructor(sql: Sql) {
    this.key = new DatabaseKey(sql, 'community.letter_key');
  }

  async sign(id: CampaignId): Promise<string> {
    const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
    return Buffer.concat([bytes, await this.seal(bytes)]).toString('base64url');
  }

  async read(mark: string): Promise<CampaignId | null> {
    const bytes = Buffer.from(mark, 'base64url');
    if (bytes.length !== ID_BYTES + SEAL_BYTES) return null;
    const [id, seal] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)];
    if (!timingSafeEqual(seal, await this.seal(id))) return null;
    return knownId<'Campaign'>(id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
  }

  private async seal(id: Buffer): Promise<Buffer> {
    return (await this.key.hmac('campaign:', id)).subarray(0, SEAL_BYTES);
  }
}
