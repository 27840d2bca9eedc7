import { describe, expect, it } from '@jest/globals';
import {
  type Writing,
  withoutRowsTwice,
  writtenTogether,
} from '#infrastructure/platform/persistence/written-together';

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

it('what comes again is told from what comes once, or came long ago', () => {
  const cameAgain = (table: string) =>
    writtenTogether([{ text: `delete from ${table} where id = $1`, params: [1] }], false).cameAgain;
  const others = (name: string) => Array.from({ length: 500 }, (_, n) => cameAgain(`${name}_${n}`));
  expect(others('started').some(Boolean)).toBe(false);
  expect([cameAgain('often'), cameAgain('often')]).toEqual([false, true]);
  expect(cameAgain('started_0')).toBe(false);
});

describe('writings of one table', () => {
  const update = (row?: string, table = '"community"."post"') => ({
    text: `update ${table} set a = $1 where id = $2`,
    params: ['a', row],
    ...(row !== undefined && { row }),
  });
  const places = (...writings: readonly Writing[]) =>
    withoutRowsTwice(writings).map((list) => list.map((one) => writings.indexOf(one)));

  it('are one list where each says which row it writes, and each another', () => {
    expect(places(update('1'), update('2'), update('1', 'community.topic'))).toEqual([[0, 1, 2]]);
    expect(places()).toEqual([]);
  });

  it('are several lists in their order where one may write a row that another wrote, whoever named the table', () => {
    expect(places(update('1'), update('2'), update('1'), update('2'))).toEqual([
      [0, 1],
      [2, 3],
    ]);
    const marked = {
      text: `insert into community.post (id) values ($1) on conflict do nothing`,
      params: ['2'],
    };
    const left = { text: `\n  delete from community.post where id = $1`, params: ['1'] };
    expect(places(update('1'), marked, left, update('1', 'a.b'))).toEqual([[0], [1], [2, 3]]);
  });

  it('must say which table: what begins otherwise is refused', () => {
    const hidden = { text: 'with gone as (delete from one) select 1', params: [] };
    expect(() => places(hidden)).toThrow('which table, not with: with gone');
  });
});
