import type { LinkKey } from '#application/moderation/reports/link-key.port';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlLinkKey implements LinkKey {
  private key: Promise<string> | null = null;

  constructor(private readonly sql: Sql) {}

  read(): Promise<string> {
    this.key ??= this.readOnce().catch((error: unknown) => {
      this.key = null;
      throw error;
    });
    return this.key;
  }

  private async readOnce(): Promise<string> {
    const row = await this.sql.row<{ key: string }>('select key from moderation.link_key');
    if (!row) throw new Error('The key that signs the links of reports is missing');
    return row.key;
  }
}
