import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PatientPool } from '#infrastructure/platform/jobs/patient-pool';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let pool: PatientPool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = new PatientPool({ connectionString: database.url, max: 2 }, () => {});
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('begins work anew when its connection ends under it', async () => {
  let times = 0;
  const sum = await pool.lend(async (client) => {
    times += 1;
    if (times === 1) await client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => {});
    return (await client.query<{ sum: number }>('select 1 + 1 as sum')).rows[0]!.sum;
  });
  expect([sum, times]).toEqual([2, 2]);
});

it('lets through what went wrong for another reason, at once', async () => {
  await expect(pool.lend((client) => client.query('select * from nowhere'))).rejects.toThrow('nowhere');
});
