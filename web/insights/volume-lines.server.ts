import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';
import { VOLUME_LIMITS } from '#application/insights/limits';
import type { VolumeLine } from '#application/insights/deflection/import-contact-volumes';

const refusal = (code: string, details: object): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'lines', code, details }] });

/**
 * The lines of a table: month, calls, mails, people concerned, apart by semicolons, tabs or commas; a line of headings is left
 * out. Months may be written `05/2026` as well.
 * @throws an `invalid` refusal beside `lines`: `text.missing`, `insights.volumes-unreadable`, `insights.volumes-long`
 */
export function volumeLines(text: string): readonly VolumeLine[] {
  const rows = rowsOf(text).filter(({ record, info }) => !(info.lines === 1 && isHeading(record)));
  if (rows.length === 0) throw refusal('text.missing', {});
  const { max } = VOLUME_LIMITS.lines;
  if (rows.length > max) throw refusal('insights.volumes-long', { max });
  return rows.map(({ record: [month = '', calls = '', mails = '', concerned = ''], info }) => ({
    at: info.lines,
    month: month.replace(/^(\d{2})\/(\d{4})$/, '$2-$1'),
    calls,
    mails,
    concerned,
  }));
}

const isHeading = ([first = '']: readonly string[]): boolean => !/\d/.test(first);

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
    throw refusal('insights.volumes-unreadable', { line: Number(error['lines'] ?? 1) });
  }
}
