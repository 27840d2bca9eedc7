import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | Date | null | readonly string[] | Json;
/** Written as jsonb. */
export class Json {
  constructor(readonly value: unknown) {}
}

const CHUNK = 64 * 1024;

/**
 * Many rows in one COPY.
 * @param onRows told how many more rows were handed over
 */
export async function copyRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  onRows: (count: number) => void = () => {},
): Promise<void> {
  const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(chunksOf(rows, onRows)), into);
}

function* chunksOf(rows: Iterable<readonly Cell[]>, onRows: (count: number) => void): Generator<Buffer> {
  let chunk = '';
  let count = 0;
  for (const row of rows) {
    chunk += `${row.map(cellText).join('\t')}\n`;
    count++;
    if (chunk.length < CHUNK) continue;
    yield Buffer.from(chunk);
    onRows(count);
    chunk = '';
    count = 0;
  }
  if (chunk !== '') yield Buffer.from(chunk);
  onRows(count);
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (cell instanceof Date) return cell.toISOString();
  if (cell instanceof Json) return escaped(JSON.stringify(cell.value));
  if (Array.isArray(cell)) return escaped(`{${cell.map((item) => JSON.stringify(item)).join(',')}}`);
  return String(cell);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!);
