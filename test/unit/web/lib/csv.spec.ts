import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { sheetText, textOfSheet } from '#application/shared/sheet-text';
import { csvResponse } from '../../../../web/lib/csv.server.ts';

async function* pagesOf<T>(...pages: T[][]): AsyncIterable<T[]> {
  for (const page of pages) yield page;
}
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const COLUMNS = [
  { header: 'Texte', value: (row: { text: string }) => row.text },
  { header: 'Nombre', value: () => 3 },
  { header: 'Rien', value: () => null },
];
const table = (...pages: { text: string }[][]) =>
  csvResponse(COLUMNS, pagesOf(...pages), { fileName: 'table.csv' });
const readBack = (bytes: Buffer) => parse(bytes, { bom: true, delimiter: ';' }) as string[][];

describe('a table for a spreadsheet', () => {
  it('comes in UTF-8 with its mark, semicolons and every page of rows', async () => {
    const bytes = await bytesOf(table([{ text: 'été' }], [], [{ text: 'un ; deux\nlignes "citées"' }]));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(readBack(bytes)).toEqual([
      ['Texte', 'Nombre', 'Rien'],
      ['été', '3', ''],
      ['un ; deux\nlignes "citées"', '3', ''],
    ]);
  });

  it('has a decimal comma between semicolons, and a point between commas; a number below zero stays one', async () => {
    const written = async (delimiter: ';' | ',') => {
      const numbers = [{ header: 'Part', value: ({ part }: { part: number }) => part }];
      const response = csvResponse(numbers, [[{ part: 8.5 }, { part: -0.25 }, { part: 1359 }]], {
        fileName: 'table.csv',
        delimiter,
      });
      return (await bytesOf(response)).toString('utf8').slice(1).trim().split('\r\n').slice(1);
    };
    expect(await written(';')).toEqual(['8,5', '-0,25', '1359']);
    expect(await written(',')).toEqual(['8.5', '-0.25', '1359']);
  });

  it('is saved under its name, and kept by nobody in between', () => {
    const { headers } = table();
    expect(headers.get('content-disposition')).toBe('attachment; filename="table.csv"');
    expect(headers.get('cache-control')).toBe('private, no-store');
  });

  it.each([
    '=1+1',
    '+33',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\u0000=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '=HYPERLINK("x")',
    '";=1',
  ])('holds no active cell: %j', async (text) => {
    const [, row] = readBack(await bytesOf(table([{ text }])));
    expect(row).toHaveLength(3);
    expect(row![0]).not.toMatch(/^[=+\-@\t\r\u0000＝＋－＠]/);
  });

  const FORGED = [
    'Bonjour\n=1+1',
    'Bonjour\r\n=1+1',
    'Bonjour\r=1+1',
    "Bonjour,=cmd|'/C calc'!A0",
    "Bonjour; \u00A0-cmd|'/C calc'!A0",
    'Bonjour\t=HYPERLINK(1)',
    'Bonjour,"=1+1"',
    "Bonjour\n@cmd|'/C calc'!A0,",
    'Bonjour\n"+SUM(A1:A9)',
    '  =1+1',
  ];

  it.each(FORGED)('adds no row and no column where the reader knows the sign: %j', async (text) => {
    const written = await bytesOf(table([{ text }]));
    // As spreadsheets do: any line end ends a row.
    const ends = { record_delimiter: ['\r\n', '\n', '\r'] };
    const rows = parse(written, { bom: true, delimiter: ';', ...ends }) as string[][];
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual([expect.stringMatching(/^[^=+\-@]/), '3', '']);
    expect(textOfSheet(rows[1]![0]!)).toBe(text);
  });

  it.each(FORGED)(
    'holds no formula for a reader that takes any sign for one between cells: %j',
    async (text) => {
      const written = (await bytesOf(table([{ text }]))).toString('utf8');
      for (const delimiter of [',', ';', '\t'])
        for (const cell of written.split(/[\r\n]/).flatMap((line) => line.split(delimiter)))
          expect(cell.replace(/^[\s"\uFEFF]*/, '')).not.toMatch(/^[=+\-@]/);
    },
  );

  it.each([
    'À prévoir :\n- un point\n- un autre, -3 degrés',
    'Merci, @jeanne\n@paul aussi',
    'Montant : 10,50 ; -20',
  ])('leaves honest words as they are: %j', async (text) => {
    expect(readBack(await bytesOf(table([{ text }])))[1]![0]).toBe(text);
  });

  it('marks texts so that they can be given back', () => {
    const signs = fc.constantFrom(...'=+-@＝\'",;(|!aé \t\r\n');
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
        expect(textOfSheet(sheetText(text))).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });
});
