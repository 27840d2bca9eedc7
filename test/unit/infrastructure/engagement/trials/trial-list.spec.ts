import { expect, it } from '@jest/globals';
import { SqlTrialList } from '#infrastructure/engagement/trials/trials.sql';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { visitor } from '../../../../support/actors.ts';

const rows = [3, 2, 1].map((day) => ({
  id: `01890000-0000-7000-8000-00000000000${day}`,
  createdAt: new Date(Date.UTC(2026, 10, day)),
}));
const sql = {
  rows: async (_text: string, params: readonly unknown[]) => rows.slice(0, params[5] as number),
} as unknown as Sql;

it.each([
  [1, true],
  [2, true],
  [3, false],
])('of three product tests, a page of %i has so many, and goes on as it should', async (limit, goesOn) => {
  const page = await new SqlTrialList(sql).execute(visitor(), {
    state: null,
    mine: false,
    cursor: null,
    limit,
  });
  expect(page.items.map(({ id }) => id)).toEqual(rows.slice(0, limit).map(({ id }) => id));
  expect(page.next !== null).toBe(goesOn);
});
