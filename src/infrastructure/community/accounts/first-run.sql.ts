import type { FirstRunQuery } from '#application/community/accounts/first-run.query';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlFirstRun implements FirstRunQuery {
  private over = false;

  constructor(private readonly sql: Sql) {}

  async execute(): Promise<boolean> {
    if (this.over) return false;
    const row = await this.sql.row<{ empty: boolean }>(
      `select not exists (select from community.member) as empty`,
    );
    this.over = row?.empty === false;
    return !this.over;
  }
}
