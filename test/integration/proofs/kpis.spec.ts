import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { proveKpis } from '../../proofs/kpis.proof.ts';
import { type FreshDatabase, freshDatabase } from '../../support/database.ts';

jest.setTimeout(600_000);
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it('every figure equals a recount over the rows, also of a past day whose content was removed since', async () => {
  const { short, numbers } = await proveKpis(database.url, {
    histories: 1,
    days: 150,
    people: 30,
    periods: 3,
  });
  expect(short).toEqual([]);
  expect(numbers['figures compared']).toBeGreaterThan(1_000);
});
