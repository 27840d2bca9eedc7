import { expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from '../../support/database.ts';

it('a database of a test is dropped once those are gone who are closing their connections', async () => {
  const fresh = await freshDatabase();
  const client = new pg.Client({ connectionString: fresh.url });
  const troubles: unknown[] = [];
  client.on('error', (error) => troubles.push(error));
  await client.connect();
  const last = client.query('select pg_sleep(0.3)').catch((error: unknown) => troubles.push(error));
  const left = last.then(() => client.end());
  await fresh.drop();
  await left;
  expect(troubles).toEqual([]);
});
