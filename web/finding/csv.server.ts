import { stringify } from 'csv-stringify/sync';

/** A table as a file. The mark of its beginning tells spreadsheets that it is UTF-8; no cell of it is a formula. */
export const csvAnswer = (name: string, rows: readonly (readonly (string | number)[])[]): Response =>
  new Response(
    stringify(rows as (string | number)[][], { bom: true, delimiter: ';', escape_formulas: true }),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}.csv"`,
        'Cache-Control': 'private, no-store',
      },
    },
  );
