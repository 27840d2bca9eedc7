import { Type } from '@mikro-orm/core';

/**
 * Maps a value object to one column.
 * @param restore revives without judging: a rule tightened today never makes yesterday's rows unreadable
 */
export const valueObject = <V extends object, Column>(
  columnType: string,
  toColumn: (value: V) => Column,
  restore: (column: Column) => V,
) =>
  new (class extends Type<V, Column> {
    override convertToDatabaseValue(value: V) {
      return typeof value === 'object' && value !== null ? toColumn(value) : (value as unknown as Column);
    }
    override convertToJSValue(column: Column) {
      return column == null ? (column as unknown as V) : restore(column);
    }
    override getColumnType() {
      return columnType;
    }
    override compareAsType() {
      return 'string';
    }
  })();
