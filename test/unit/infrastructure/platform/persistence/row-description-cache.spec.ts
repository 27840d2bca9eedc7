import { describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { RowDescriptionCache } from '#infrastructure/platform/persistence/row-description-cache';

const TEXT = 25;
const WHOLE = 23;
type Field = { readonly name: string; readonly dataTypeID: number };
interface Inside {
  readonly _result: {
    addFields(fields: Field[]): void;
    parseRow(values: string[]): unknown;
    rows: unknown[];
  };
}
const read = (known: RowDescriptionCache, fields: Field[], values: string[], name = 'one') => {
  const { _result: result } = known.query(name, 'select', []) as unknown as Inside;
  result.addFields(fields);
  return result.parseRow(values);
};
const A_TEXT = [{ name: 'a', dataTypeID: TEXT }];
const A_WHOLE = [{ name: 'a', dataTypeID: WHOLE }];

describe('rows that are described again', () => {
  it('are read as they were, without being looked at anew', () => {
    const known = new RowDescriptionCache();
    const types = jest.spyOn(pg.types, 'getTypeParser');
    expect(read(known, A_WHOLE, ['7'])).toEqual({ a: 7 });
    const asked = types.mock.calls.length;
    expect(read(known, [...A_WHOLE], ['8'])).toEqual({ a: 8 });
    expect(types.mock.calls).toHaveLength(asked);
    types.mockRestore();
  });

  it('are looked at anew where they are others', () => {
    const known = new RowDescriptionCache();
    expect(read(known, A_WHOLE, ['7'])).toEqual({ a: 7 });
    expect(read(known, A_TEXT, ['7'])).toEqual({ a: '7' });
    expect(read(known, [{ name: 'b', dataTypeID: TEXT }], ['7'])).toEqual({ b: '7' });
    expect(read(known, [...A_TEXT, ...A_WHOLE], ['7', '8'])).toEqual({ a: 8 });
    expect(read(known, A_TEXT, ['7'], 'another')).toEqual({ a: '7' });
  });

  it('keep nothing of the rows', () => {
    const known = new RowDescriptionCache();
    const queries = [1, 2].map(() => known.query('one', 'select', []) as unknown as Inside);
    for (const { _result: result } of queries) {
      result.addFields(A_TEXT);
      result.rows.push(result.parseRow(['x']));
    }
    expect(queries.map(({ _result: result }) => result.rows)).toEqual([[{ a: 'x' }], [{ a: 'x' }]]);
  });
});
