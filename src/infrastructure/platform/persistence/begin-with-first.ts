import type { PoolClient } from 'pg';

type Query = (text: unknown, ...more: unknown[]) => Promise<unknown>;

const isEnd = (text: unknown): boolean => text === 'commit' || text === 'rollback';
const done = (command: string) => Promise.resolve({ command, rowCount: null, rows: [] });

/**
 * For a connection of the ORM that sends without waiting for what it sent before (`pipeline`): `begin` leaves together with the first
 * statement of its transaction, which then waits for one answer where it waited for two. Where nothing was asked, nothing is sent.
 */
export function beginWithFirst(client: PoolClient): void {
  const send = client.query.bind(client) as Query;
  let begins = false;
  const query: Query = async (text, ...more) => {
    if (text === 'begin') {
      begins = true;
      return done('BEGIN');
    }
    if (!begins) return send(text, ...more);
    begins = false;
    if (isEnd(text)) return done('');
    const [, answer] = await Promise.all([send('begin'), send(text, ...more)]);
    return answer;
  };
  client.query = query as typeof client.query;
}
