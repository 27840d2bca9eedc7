import { createHmac } from 'node:crypto';
import type { Sql } from './sql.ts';

/** The key that this database made for itself in the one row of `table`; read once and kept in memory. */
export class DatabaseKey {
  private key: Promise<Buffer> | null = null;

  constructor(
    private readonly sql: Sql,
    private readonly table: 'community.letter_key' | 'site.webhook_key',
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
    const row = await this.sql.row<{ key: Buffer }>(`select key from ${this.table}`);
    if (!row) throw new Error(`The key of ${this.table} is missing`);
    return row.key;
  }
}
