import { createHmac } from 'node:crypto';
import type { Sealing } from '#application/shared/ports';
import { areSealedAlike } from '../sealing/sealed-box.ts';
import type { Sql } from './sql.ts';

interface Row {
  readonly key: Buffer | null;
  readonly sealed?: string | null;
}

/**
 * The key that this database keeps in the one row of `table`; read once and kept in memory. With a `sealing` it stands there
 * sealed from its first use on, by the key that seals now, so that a copy of the database alone makes nothing of it.
 */
export class DatabaseKey {
  private key: Promise<Buffer> | null = null;

  /** @param otherwise what it begins as where the row holds none, and what stands in for one that nothing opens any more */
  constructor(
    private readonly sql: Sql,
    private readonly table: 'community.letter_key' | 'site.webhook_key' | 'platform.mark_key',
    private readonly sealing: Sealing | null = null,
    private readonly otherwise: (() => Buffer) | null = null,
  ) {}

  /** @returns HMAC-SHA-256 of the parts, one after the other */
  async hmac(...parts: readonly (string | Buffer)[]): Promise<Buffer> {
    const hmac = createHmac('sha256', await this.known());
    for (const part of parts) hmac.update(part);
    return hmac.digest();
  }

  /** It stands, sealed by the key that seals now: whichever sealed it before may go. */
  async ready(): Promise<void> {
    await this.known();
  }

  private known(): Promise<Buffer> {
    this.key ??= this.read().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }

  private async read(): Promise<Buffer> {
    const { table, sealing } = this;
    const row = await this.sql.row<Row>(`select * from ${table}`);
    const kept = row && (this.opened(row) ?? row.key);
    const key = kept ?? (row && this.otherwise?.());
    // What is sealed there stays: a process that opens it may still run, and whoever seals may yet be put back.
    if (key && !kept && row?.sealed) return key;
    if (!key) throw new Error(`The key of ${table} is missing`);
    if (!sealing) return key;
    const sealed = sealing.seal(key.toString('base64url'), table);
    if (kept && row?.sealed && areSealedAlike(row.sealed, sealed)) return key;
    const written = await this.sql.row(
      `update ${table} set sealed = $1, key = null where sealed is not distinct from $2 returning 1`,
      [sealed, row?.sealed ?? null],
    );
    return written ? key : this.read(); // another process was faster
  }

  private opened({ sealed }: Row): Buffer | null {
    if (!sealed || !this.sealing) return null;
    try {
      return Buffer.from(this.sealing.open(sealed, this.table), 'base64url');
    } catch (error) {
      if (this.otherwise) return null;
      throw error;
    }
  }
}
