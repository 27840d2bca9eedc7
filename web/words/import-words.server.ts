import { textOfSheet } from '#application/shared/sheet-text';
import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';

const refusal = (code: string): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'values', code }] });

/**
 * The first column of a table, apart by commas, semicolons or tabs.
 * @throws an `invalid` refusal beside `values`: `site.import-unreadable`
 */
export async function wordsIn(file: File | null): Promise<string[]> {
  if (file === null) return [];
  const text = await file.text();
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return (rows as string[][]).map(([word = '']) => textOfSheet(word)).filter((word) => word !== '');
  } catch (error) {
    if (error instanceof CsvError) throw refusal('site.import-unreadable');
    throw error;
  }
}
