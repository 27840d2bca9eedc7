import fs from 'node:fs';
import type pg from 'pg';

/** The PostgreSQL process that all connections are children of; null when it runs on another machine or system. */
export async function backendParent(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const file = `/proc/${rows[0]!.pid}/stat`;
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, 'utf8');
  return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
}
