import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#interfaces/http/delimiter.request';

/** A line of a pasted table, and at which line of the text it stands. */
interface TableLine {
  readonly record: readonly string[];
  /** From 1. */
  readonly at: number;
}

/** What refuses a pasted table, as the gates read a refusal: beside the field `lines`. */
const linesRefused = (code: string, details: object): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'lines', code, details }] });

/**
 * The lines of a pasted table, apart by commas, semicolons or tabs, without one of headings.
 * @param p.isHeading asked of the first line of the text alone
 * @param p.max lines at most
 * @throws an `invalid` refusal beside `lines`: `text.missing`, or what `p.unreadable` and `p.long` say
 */
export function tableLines(
  text: string,
  p: {
    readonly isHeading: (record: readonly string[]) => boolean;
    readonly max: number;
    readonly unreadable: string;
    readonly long: string;
  },
): readonly TableLine[] {
  const lines = linesIn(text, p.unreadable).filter(({ record, at }) => !(at === 1 && p.isHeading(record)));
  if (lines.length === 0) throw linesRefused('text.missing', {});
  if (lines.length > p.max) throw linesRefused(p.long, { max: p.max });
  return lines;
}

function linesIn(text: string, unreadable: string): readonly TableLine[] {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ record, at: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw linesRefused(unreadable, { line: Number(error['lines'] ?? 1) });
  }
}
