import { describe, expect, it } from '@jest/globals';
import {
  decodeCursor,
  type Direction,
  encodeCursor,
  pageOfRows,
  writtenParts,
} from '#infrastructure/platform/persistence/cursor';
import { codeThrown } from '../../../../support/refusal.ts';

const cursorTo = (row: number, direction: Direction) => `${direction} ${row}`;
const from = (direction: Direction) => ({ direction });

it.each(['', 'a', 'é “x” \n', '["a",1]'])('what %j writes, reads', (place) => {
  const cursor = encodeCursor(place);
  expect(cursor).toMatch(/^[\w-]*$/);
  expect(decodeCursor(cursor, (written) => written)).toBe(place);
});

it('what the list does not read is no place of its own', () => {
  expect(codeThrown(() => decodeCursor(encodeCursor('a'), () => null))).toBe('cursor.broken');
});

it.each(['', 'x', '{"0":"a"}', '"a"', 'null', '['.repeat(50_000)])('%.20j holds no parts', (written) => {
  expect(writtenParts(written)).toBeNull();
});

describe('a page', () => {
  it.each([
    ['the only one', [1, 2], null, { items: [1, 2], next: null, previous: null }],
    ['the first', [1, 2, 3], null, { items: [1, 2], next: 'after 2', previous: null }],
    ['one between', [3, 4, 5], from('after'), { items: [3, 4], next: 'after 4', previous: 'before 3' }],
    ['the last', [5], from('after'), { items: [5], next: null, previous: 'before 5' }],
    ['none after the last', [], from('after'), { items: [], next: null, previous: null }],
    [
      'one read backwards',
      [4, 3, 2],
      from('before'),
      { items: [3, 4], next: 'after 4', previous: 'before 3' },
    ],
    ['the first, read backwards', [2, 1], from('before'), { items: [1, 2], next: 'after 2', previous: null }],
  ])('%s', (_, rows, start, page) => {
    expect(pageOfRows(rows, 2, start, cursorTo)).toEqual(page);
  });
});
