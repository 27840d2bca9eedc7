import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { TooManyTries } from '#application/shared/too-many-tries';
import { SqlSearch } from '#infrastructure/community/search/search.sql';
import type { SqlSpelling } from '#infrastructure/community/search/spelling.sql';
import type { Sql } from '#infrastructure/platform/persistence/sql';
import { visitor } from '../../../../support/actors.ts';

it('leaves the database no more than three searches at once, and answers each in its turn', async () => {
  let under = 0;
  let most = 0;
  const begun: unknown[] = [];
  const rows = async (_: string, params: readonly unknown[]) => {
    begun.push(params[1]);
    most = Math.max(most, ++under);
    await soon();
    under -= 1;
    if (params[1] === 'word 4') throw new Error('away');
    return [];
  };
  const sql = { rows } as unknown as Sql;
  const search = new SqlSearch(sql, { now: () => new Date() }, {} as SqlSpelling);
  const texts = Array.from({ length: 10 }, (_, at) => `word ${at}`);
  const found = await Promise.allSettled(
    texts.map((text) => search.withWords(visitor(), { text, exact: true })),
  );
  expect(most).toBe(3);
  expect(begun).toEqual(texts);
  expect(found.map(({ status }) => status === 'fulfilled')).toEqual(texts.map((text) => text !== 'word 4'));
});

it('asks those to come back who would wait behind sixty others, and goes on with these', async () => {
  let open = () => {};
  const closed = new Promise<void>((resolve) => (open = resolve));
  const rows = async () => {
    await closed;
    return [];
  };
  const search = new SqlSearch({ rows } as unknown as Sql, { now: () => new Date() }, {} as SqlSpelling);
  const asked = Array.from({ length: 70 }, (_, at) =>
    search.withWords(visitor(), { text: `word ${at}`, exact: true }),
  );
  const settled = Promise.allSettled(asked);
  await soon();
  open();
  const found = await settled;
  expect(found.filter(({ status }) => status === 'fulfilled')).toHaveLength(63);
  expect(found.slice(63)).toEqual(
    Array.from({ length: 7 }, () => ({ status: 'rejected', reason: expect.any(TooManyTries) })),
  );
});
