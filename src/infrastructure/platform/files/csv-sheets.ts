import { stringify } from 'csv-stringify/sync';
import type { Sheets } from '#application/shared/archives';
import { SHEET_QUOTING, sheetText } from '#application/shared/sheet-text';

/** CSV as a French spreadsheet expects it: UTF-8 with its mark, semicolons, nothing that would be taken for a formula. */
export class CsvSheets implements Sheets {
  of(rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return lines([headers, ...cellsOf(headers, rows)], { bom: true });
  }

  head(columns: readonly string[]): Uint8Array {
    return lines([columns], { bom: true });
  }

  more(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
    return lines(cellsOf(columns, rows), { bom: false });
  }
}

const lines = (cells: readonly (readonly Cell[])[], { bom }: { bom: boolean }): Uint8Array =>
  Buffer.from(stringify([...cells], { delimiter: ';', bom, ...SHEET_QUOTING, cast: { string: sheetText } }));

const cellsOf = (columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Cell[][] =>
  rows.map((row) => columns.map((name) => cell(row[name])));

type Cell = string | number | null;

/** Lists and objects as JSON; numbers stay numbers. */
function cell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
