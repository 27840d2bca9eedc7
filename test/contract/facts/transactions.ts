import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import type { UnitOfWork } from '#application/shared/ports';
import type { SqlInTransaction } from '#infrastructure/platform/facts/fact-worker';

/** A unit of work without an ORM: consumers that need none are tried without it. */
export class Transactions implements UnitOfWork, SqlInTransaction {
  private readonly open = new AsyncLocalStorage<pg.PoolClient>();

  constructor(private readonly pool: pg.Pool) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) throw new Error('A unit of work is already open');
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await this.open.run(client, work);
      await client.query('commit');
      return result;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async rows<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const client = this.open.getStore();
    if (!client) throw new Error('No unit of work is open');
    const { rows } = await client.query(text, [...params]);
    return rows as Row[];
  }
}
