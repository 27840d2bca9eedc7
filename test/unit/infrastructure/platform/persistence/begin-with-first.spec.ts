import { expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { beginWithFirst } from '#infrastructure/platform/persistence/begin-with-first';

/** A line whose answers come when they are let, as those of PostgreSQL do. */
function line() {
  const sent: unknown[] = [];
  const answers: ((how: 'well' | Error) => void)[] = [];
  const client = {
    query: (text: unknown, values?: unknown) => {
      sent.push(values === undefined ? text : [text, values]);
      return new Promise((resolve, reject) => {
        answers.push((how) => (how === 'well' ? resolve({ rows: [text] }) : reject(how)));
      });
    },
  } as unknown as PoolClient;
  beginWithFirst(client);
  const query = client.query as unknown as (text: string, values?: unknown) => Promise<{ rows: unknown[] }>;
  return { query, sent, answer: (how: 'well' | Error = 'well') => answers.shift()!(how) };
}

it('sends the beginning together with what is asked first, and alone what comes then', async () => {
  const { query, sent, answer } = line();
  await query('begin');
  expect(sent).toEqual([]);
  const first = query('select 1', [7]);
  expect(sent).toEqual(['begin', ['select 1', [7]]]);
  answer();
  answer();
  expect((await first).rows).toEqual(['select 1']);
  void query('select 2');
  expect(sent).toEqual(['begin', ['select 1', [7]], 'select 2']);
});

it('gives no answer of a transaction that did not begin', async () => {
  const { query, answer } = line();
  await query('begin');
  const first = query('select 1');
  answer(new Error('cut off'));
  answer();
  await expect(first).rejects.toThrow('cut off');
});

it.each(['commit', 'rollback'])('sends nothing of a transaction that asked nothing: %s', async (end) => {
  const { query, sent } = line();
  await query('begin');
  await query(end);
  expect(sent).toEqual([]);
  void query('select 1');
  expect(sent).toEqual(['select 1']);
});

it.each(['commit', 'rollback'])('sends the end of one that asked something: %s', async (end) => {
  const { query, sent, answer } = line();
  await query('begin');
  const first = query('select 1');
  answer();
  answer();
  await first;
  void query(end);
  expect(sent).toEqual(['begin', 'select 1', end]);
});
