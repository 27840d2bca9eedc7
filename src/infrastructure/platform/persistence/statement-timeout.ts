import type { Sql } from './sql.ts';

/** What is done for once and as rarely as a report is made may look through whatever was kept: until the transaction ends. */
export const extendStatementTimeout = (sql: Sql) =>
  sql.rows(`select set_config('statement_timeout', '30s', true)`);
