import type pg from 'pg';

export interface Statement {
  readonly text: string;
  readonly calls: number;
  readonly ms: number;
}

/** What one database was sent since `forget`, by pg_stat_statements; questions of ours about that are left out. */
export class Statements {
  constructor(private readonly client: pg.Client) {}

  async forget(): Promise<void> {
    await this.client.query('select pg_stat_statements_reset()');
  }

  async sent(): Promise<readonly Statement[]> {
    const { rows } = await this.client.query<{ text: string; calls: string; ms: number }>(
      `select regexp_replace(query, '\\s+', ' ', 'g') as text, calls, total_exec_time as ms from pg_stat_statements
       where dbid = (select oid from pg_database where datname = current_database())
         and query not like '%pg_stat_statements%' and query not like '%bench_%'
       order by total_exec_time desc`,
    );
    return rows.map(({ text, calls, ms }) => ({ text: text.slice(0, 160), calls: Number(calls), ms }));
  }
}
