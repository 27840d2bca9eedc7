import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';
import { SITE_LIMITS } from '#application/site/limits';

interface Line {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const refusal = (code: string, details: object): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'lines', code, details }] });

/**
 * The lines of a table: former address, address of today, apart by commas, semicolons or tabs; a line of headings is left
 * out, and of whole addresses the path counts.
 * @throws an `invalid` refusal beside `lines`: `text.missing`, `site.import-unreadable`, `site.import-long`
 */
export function redirectLines(text: string, publicUrl: string): readonly Line[] {
  const rows = rowsOf(text).filter(({ record, info }) => !(info.lines === 1 && isHeading(record)));
  if (rows.length === 0) throw refusal('text.missing', {});
  const { max } = SITE_LIMITS.redirects.lines;
  if (rows.length > max) throw refusal('site.import-long', { max });
  return rows.map(({ record: [from = '', to = ''], info }) => ({
    at: info.lines,
    from: from.replace(/^https?:\/\/[^/?#]+(?=\/)/i, ''),
    to: to.startsWith(`${publicUrl}/`) ? to.slice(publicUrl.length) : to,
  }));
}

const isHeading = ([first = '']: readonly string[]): boolean => !/^(\/|https?:)/i.test(first);

function rowsOf(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal('site.import-unreadable', { line: Number(error['lines'] ?? 1) });
  }
}
