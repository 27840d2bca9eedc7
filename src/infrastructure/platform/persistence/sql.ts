import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import { CompiledQuery } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { RowDescriptionCache } from './row-description-cache.ts';
import { StatementNames } from './statement-names.ts';
import { currentTransaction, takeWaiting, writeAtTheEnd } from './transaction.ts';
import { type Writing, withoutRowsTwice, writtenTogether } from './written-together.ts';

/**
 * Plain SQL with `$1` parameters, as prepared statements that PostgreSQL plans once per connection. Inside a unit of work
 * it joins the transaction; outside it reads from the pool.
 */
export class Sql {
  private readonly described = new RowDescriptionCache();

  /** @param names that the connections of units of work serve as well */
  constructor(
    private readonly pool: Pool,
    private readonly names = new StatementNames(),
  ) {}

  async rows<Row = Record<string, unknown>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.ask<Row>(this.names.of(text), text, params);
  }

  /**
   * Of a text that is put together of what somebody asked for: there may be thousands of them, and PostgreSQL would keep a plan of each
   * for as long as a connection lives. It is planned anew each time.
   */
  async rowsOnce<Row = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    return this.ask<Row>(undefined, text, params);
  }

  private async ask<Row>(name: string | undefined, text: string, params: readonly unknown[]): Promise<Row[]> {
    const transaction = currentTransaction();
    if (transaction) {
      await transaction.flush(); // so that SQL sees what the aggregates of this unit of work did before it
      const waiting = takeWaiting(transaction);
      if (waiting.length > 0) await this.writeTogether(waiting);
      return inTransaction<Row>(transaction, text, params);
    }
    const values = [...params];
    const result = await this.pool.query(
      name === undefined ? { text, values } : this.described.query(name, text, values),
    );
    return result.rows as Row[];
  }

  /**
   * Of a list that can be narrowed: kept planned as it is mostly asked for, by one filter at most, and planned anew where several meet.
   * @param narrowings how many filters the text is put together of, besides the place in the list
   */
  async rowsNarrowed<Row = Record<string, unknown>>(
    narrowings: number,
    text: string,
    params: readonly unknown[],
  ): Promise<Row[]> {
    return narrowings > 1 ? this.rowsOnce<Row>(text, params) : this.rows<Row>(text, params);
  }

  async row<Row = Record<string, unknown>>(
    text: string,
    params: readonly unknown[] = [],
  ): Promise<Row | null> {
    const [row] = await this.rows<Row>(text, params);
    return row ?? null;
  }

  /**
   * For what the unit of work that is open reads no more: written before its next SQL, or else in one statement with what its
   * aggregates became and their facts. Outside a unit of work it is written at once.
   */
  async write(...writings: readonly Writing[]): Promise<void> {
    const transaction = currentTransaction();
    if (transaction) writeAtTheEnd(transaction, writings);
    else await this.writeTogether(writings);
  }

  /**
   * In one statement, or in several where that might write a row twice. What one of them must find is looked for in a unit of work
   * alone, of which nothing is kept where it does not.
   * @throws ChangedMeanwhile
   */
  async writeTogether(writings: readonly Writing[], { rings } = { rings: false }): Promise<void> {
    const lists = withoutRowsTwice(writings);
    if (lists.length > 1 && !currentTransaction())
      throw new Error('What may write a row twice is written in a unit of work');
    for (const [place, list] of lists.entries())
      await this.writeAtOnce(list, rings && place === lists.length - 1);
  }

  private async writeAtOnce(writings: readonly Writing[], rings: boolean): Promise<void> {
    const { text, params, cameAgain } = writtenTogether(writings, rings);
    const name = this.names.ofComing(text, cameAgain);
    const transaction = currentTransaction();
    const toFind = writings.filter(({ findsOne }) => findsOne).length;
    if (!transaction) {
      if (toFind > 0) throw new Error('What must be found is written in a unit of work');
      await this.pool.query({ name, text, values: [...params] });
      return;
    }
    const [row] = await inTransaction<{ found: number }>(transaction, text, params);
    if (row!.found < toFind) throw new ChangedMeanwhile();
  }
}

async function inTransaction<Row>(
  em: EntityManager,
  text: string,
  params: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...params]));
  return rows as Row[];
}
