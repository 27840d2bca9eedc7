import { stringify } from 'csv-stringify/sync';
import type { Sheets } from '#application/shared/archives';
import { SHEET_QUOTING, sheetText } from '#application/shared/sheet-text';

/** CSV as a French spreadsheet expects it: UTF-8 with its mark, semicolons, nothing that would be taken for a formula. */
export class CsvSheets implements Sheets {
  of(rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headers, ...rows.map((row) => headers.map((name) => cell(row[name])))];
    return Buffer.from(
      stringify(lines, { delimiter: ';', bom: true, ...SHEET_QUOTING, cast: { string: sheetText } }),
    );
  }
}

/** Lists and objects as JSON; numbers stay numbers. */
function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
