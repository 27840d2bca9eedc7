import { stringify } from 'csv-stringify/sync';
import type { Sheets } from '#application/shared/archives';

/** CSV as a French spreadsheet expects it: UTF-8 with its mark, semicolons, no cell that would be taken for a formula. */
export class CsvSheets implements Sheets {
  of(rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [headers, ...rows.map((row) => headers.map((name) => cell(row[name])))];
    return Buffer.from(
      stringify(lines, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' }),
    );
  }
}

/** Lists and objects as JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll('\u0000', '');
}
