import { createHmac } from 'node:crypto';
import type { Sealing } from '#application/shared/ports';
import type { Sql } from './sql.ts';

/**
 * The key that this database made for itself in the one row of `table`; read once and kept in memory. With a `sealing` it stands there
 * sealed from its first use on, so that a copy of the database alone makes nothing of it.
 */
export class DatabaseKey {
  private key: Promise<Buffer> | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly table: 'community.letter_key' | 'site.webhook_key',
    private readonly sealing: Sealing | null = null,
  ) {}

  /** @returns HMAC-SHA-256 of the parts, one after the other */
  async seal(...parts: readonly (string | Buffer)[]): Promise<Buffer> {
    this.key ??= this.read().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    const hmac = createHmac('sha256', await this.key);
    for (const part of parts) hmac.update(part);
    return hmac.digest();
  }

  private async read(): Promise<Buffer> {
    const { table, sealing } = this;
    const row = await this.sql.row<{ key: Buffer | null; sealed?: string | null }>(`select * from ${table}`);
    if (row?.sealed && sealing) return Buffer.from(sealing.open(row.sealed, table), 'base64url');
    if (!row?.key) throw new Error(`The key of ${table} is missing`);
    if (sealing)
      await this.sql.rows(`update ${table} set sealed = $1, key = null where key is not null`, [
        sealing.seal(row.key.toString('base64url'), table),
      ]);
    return row.key;
  }
}
