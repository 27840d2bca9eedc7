import { expect, it } from '@jest/globals';
import { writtenTogether } from '#infrastructure/platform/persistence/written-together';

it('several writings are one statement, each with its own parameters', () => {
  const { text, params } = writtenTogether(
    [
      { text: 'insert into one (a, b) values ($1, $2)', params: [1, 2] },
      { text: 'update other set a = $1 where id = $2 and version = $3', params: [3, 4, 5], findsOne: true },
      { text: 'delete from third where id = $1', params: [6] },
    ],
    false,
  );
  expect(text).toBe(
    'with w0 as (insert into one (a, b) values ($1, $2)), ' +
      'w1 as (update other set a = $3 where id = $4 and version = $5 returning 1), ' +
      'w2 as (delete from third where id = $6) select ((select count(*) from w1))::int as found',
  );
  expect(params).toEqual([1, 2, 3, 4, 5, 6]);
});

it('the same writings with other values are the same text, and whether somebody is rung tells them apart', () => {
  const of = (id: number, rings: boolean) =>
    writtenTogether([{ text: 'delete from one where id = $1', params: [id] }], rings);
  expect(of(1, false).text).toBe(of(2, false).text);
  expect(of(1, true).text).toBe(
    `with w0 as (delete from one where id = $1) select (0)::int as found, pg_notify('outbox', '')`,
  );
});

it('what comes again is worth planning, however many came before it, and what comes once is not', () => {
  const isKnown = (table: string) =>
    writtenTogether([{ text: `delete from ${table} where id = $1`, params: [1] }], false).isKnown;
  const others = (name: string) => Array.from({ length: 500 }, (_, n) => isKnown(`${name}_${n}`));
  expect(others('started').some(Boolean)).toBe(false);
  expect([isKnown('often'), isKnown('often')]).toEqual([false, true]);
  expect(isKnown('started_0')).toBe(false); // so long ago that it is taken for new
  others('later');
  expect(isKnown('often')).toBe(true);
});
