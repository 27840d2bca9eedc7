import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import { KnownRows } from './known-rows.ts';
import { StatementNames } from './statement-names.ts';
import { currentTransaction } from './transaction.ts';

/**
 * Plain SQL with `$1` parameters, as prepared statements that PostgreSQL plans once per connection. Inside a unit of work
 * it joins the transaction; outside it reads from the pool.
 */
export class Sql {
  private readonly described = new KnownRows();

  /** @param names that the connections of units of work serve as well */
  constructor(
    private readonly pool: Pool,
    private readonly names = new StatementNames(),
  ) {}

  async rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const name = this.names.of(text);
    const transaction = currentTransaction();
    if (transaction) {
      await transaction.flush(); // so that SQL sees what the aggregates of this unit of work did before it
      const result = await transaction.getKysely().executeQuery(CompiledQuery.raw(text, [...params]));
      return result.rows as Row[];
    }
    const result = await this.pool.query(this.described.query(name, text, [...params]));
    return result.rows as Row[];
  }

  async row<Row = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row | null> {
    const [row] = await this.rows<Row>(text, params);
    return row ?? null;
  }
}
