import type { Page } from '#application/shared/page';
import { SHEET_QUOTING, sheetText } from '#application/shared/sheet-text';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';

export interface CsvColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | boolean | null;
}

/**
 * @param delimiter the semicolon is what a French spreadsheet expects, and with it a decimal comma; exchange formats name the
 * comma, and have a decimal point
 */
interface CsvShape {
  readonly fileName: string;
  readonly delimiter?: ';' | ',';
}

/**
 * A table to be opened in a spreadsheet: UTF-8 with its mark, quoted after RFC 4180, and nothing that a spreadsheet would
 * take for a formula. Sent page by page, so that a long one takes no memory.
 * @param pages of rows, asked for one after the other
 */
export function csvResponse<Row>(
  columns: readonly CsvColumn<Row>[],
  pages: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  { fileName, delimiter = ';' }: CsvShape,
): Response {
  const write = (rows: readonly (readonly unknown[])[], bom = false) =>
    stringify(rows as unknown[][], {
      delimiter,
      bom,
      ...SHEET_QUOTING,
      cast: {
        boolean: (value) => (value ? '1' : '0'),
        number: (value) => (delimiter === ';' ? String(value).replace('.', ',') : String(value)),
        string: sheetText,
      },
    });
  async function* chunks() {
    yield write([columns.map((column) => column.header)], true);
    for await (const rows of pages) {
      if (rows.length > 0) yield write(rows.map((row) => columns.map((column) => column.value(row))));
    }
  }
  return new Response(Readable.toWeb(Readable.from(chunks(), { objectMode: false })) as ReadableStream, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/**
 * A list read to its end, page by page, for a table.
 * @param first read before the answer begins, so that what is refused can still be told
 */
export async function* pagesFrom<Row>(
  first: Page<Row>,
  next: (cursor: string) => Promise<Page<Row>>,
): AsyncIterable<readonly Row[]> {
  yield first.items;
  for (let cursor = first.next; cursor !== null;) {
    const page: Page<Row> = await next(cursor);
    yield page.items;
    cursor = page.next;
  }
}
