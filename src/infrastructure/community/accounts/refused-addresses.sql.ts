import type { RefusedAddresses } from '#application/community/accounts/refused-addresses.port';
import type { Email } from '#domain/community/accounts/email';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlRefusedAddresses implements RefusedAddresses {
  constructor(private readonly sql: Sql) {}

  async has({ key }: Email): Promise<boolean> {
    const row = await this.sql.row(`select 1 from community.refused_address where email_key = $1`, [key]);
    return row !== null;
  }

  async forget({ key }: Email): Promise<void> {
    await this.sql.rows(`delete from community.refused_address where email_key = $1`, [key]);
  }
}
