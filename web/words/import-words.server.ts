import { textOfSheet } from '#application/shared/sheet-text';
import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';
import type { Deed } from '../lib/gates.server.ts';

const refusal = (code: string): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'values', code }] });

/**
 * The first column of a table, apart by commas, semicolons or tabs.
 * @throws an `invalid` refusal beside `values`: `site.import-unreadable`
 */
async function wordsIn(file: File | null): Promise<string[]> {
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
    return (rows as string[][])
      .map(([word = '']) => onOneLine(textOfSheet(word)))
      .filter((word) => word !== '');
  } catch (error) {
    if (error instanceof CsvError) throw refusal('site.import-unreadable');
    throw error;
  }
}

/** A field has a word a line. */
const onOneLine = (word: string): string => word.trim().replace(/\s*[\r\n]+\s*/g, ' ');

/**
 * The words of the file that came with a form. From now on they stand in its field as if they had been typed there: a file is chosen
 * once, whatever becomes of the form.
 * @throws as `wordsIn`
 */
export async function wordsBeside(deed: Deed): Promise<string[]> {
  const words = await wordsIn(deed.file('file'));
  const typed = [deed.typed['values'] ?? []].flat().filter((lines) => lines.trim() !== '');
  if (words.length > 0) deed.giveBack({ values: [...typed, ...words].join('\n') });
  return words;
}
