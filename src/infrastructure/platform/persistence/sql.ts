import { createHash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { currentTransaction } from './transaction.ts';

/**
 * Plain SQL with `$1` parameters. Inside a unit of work it joins the transaction; outside it reads from the pool,
 * as a prepared statement that PostgreSQL plans once per connection.
 */
export class Sql {
  private readonly names = new Map<string, string>();

  constructor(private readonly pool: Pool) {}

  async rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const transaction = currentTransaction();
    if (transaction) {
      await transaction.flush(); // so that SQL sees what the aggregates of this unit of work did before it
      const result = await transaction.getKysely().executeQuery(CompiledQuery.raw(text, [...params]));
      return result.rows as Row[];
    }
    const result = await this.pool.query({ name: this.nameOf(text), text, values: [...params] });
    return result.rows as Row[];
  }

  async row<Row = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row | null> {
    const [row] = await this.rows<Row>(text, params);
    return row ?? null;
  }

  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known) return known;
    const name = createHash('sha1').update(text).digest('base64url');
    this.names.set(text, name);
    return name;
  }
}
