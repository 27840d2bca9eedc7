import { expect, it } from '@jest/globals';
import { writtenTogether } from '#infrastructure/platform/persistence/written-together';

it('several writings are one statement, each with its own parameters', () => {
  const { text, params, isKnown } = writtenTogether(
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
  expect(isKnown).toBe(true);
});

it('the same writings with other values are the same text, and whether somebody is rung tells them apart', () => {
  const of = (id: number, rings: boolean) =>
    writtenTogether([{ text: 'delete from one where id = $1', params: [id] }], rings);
  expect(of(1, false).text).toBe(of(2, false).text);
  expect(of(1, true).text).toBe(
    `with w0 as (delete from one where id = $1) select (0)::int as found, pg_notify('outbox', '')`,
  );
});
