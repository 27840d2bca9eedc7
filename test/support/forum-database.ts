import pg from 'pg';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { freshDatabase } from './database.ts';
import { ForumRows } from './forum-rows.ts';

export interface ForumDatabase {
  readonly sql: Sql;
  readonly pool: pg.Pool;
  readonly rows: ForumRows;
  close(): Promise<void>;
}

/** A migrated database without a row, with a hand to fill it. */
export async function forumDatabase(): Promise<ForumDatabase> {
  const database = await freshDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4 });
  pool.on('error', () => {}); // the database is dropped while the last connection says goodbye
  return {
    pool,
    sql: new Sql(pool),
    rows: new ForumRows(pool),
    close: async () => {
      await pool.end();
      await database.drop();
    },
  };
}
