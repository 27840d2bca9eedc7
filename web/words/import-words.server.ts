import { textOfSheet } from '#application/shared/sheet-text';
import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';
import type { Deed } from '../lib/gates.server.ts';
import { FROM_FILE, type Typed } from '../lib/typed-words.ts';

const refusal = (code: string, details: object): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'file', code, details }] });

/**
 * The first column of a table, apart by commas, semicolons or tabs.
 * @throws an `invalid` refusal beside `file`: `site.import-unreadable`
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
    if (error instanceof CsvError)
      throw refusal('site.import-unreadable', { line: Number(error['lines'] ?? 1) });
    throw error;
  }
}

/** A field has a word a line. */
const onOneLine = (word: string): string => word.trim().replace(/\s*[\r\n]+\s*/g, ' ');

/**
 * What a form says, with the words of the file that came with it. From now on they stand in its field as if they had been typed there: a
 * file is chosen once, whatever becomes of the form. One that is chosen again takes the place of the words that an earlier one added.
 * @throws as `wordsIn`
 */
export async function wordsWithFile(
  deed: Pick<Deed, 'file' | 'typed' | 'giveBack'>,
): Promise<{ readonly values: readonly string[]; readonly typed: Typed }> {
  const said = linesIn(deed.typed['values']);
  const words = await wordsIn(deed.file('file'));
  if (words.length === 0) return { values: said, typed: deed.typed };
  const added = new Set(linesIn(deed.typed[FROM_FILE]));
  const kept = new Set(said.filter((line) => !added.has(line)));
  const values = [...new Set([...kept, ...words])];
  const fromFile = values.filter((word) => !kept.has(word));
  const given = { values: values.join('\n'), [FROM_FILE]: fromFile.join('\n') };
  deed.giveBack(given);
  return { values, typed: { ...deed.typed, ...given } };
}

const linesIn = (said: string | readonly string[] = []): string[] =>
  [said]
    .flat()
    .flatMap((lines) => lines.split(/\r?\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '');
