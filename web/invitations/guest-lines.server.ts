import { CsvError, parse } from 'csv-parse/sync';

interface Line {
  readonly at: number;
  readonly email: string;
  readonly branches: string;
  readonly language: string;
}

const refusal = (code: string, details: object): Error =>
  Object.assign(new Error(code), { kind: 'invalid', code, fields: [{ field: 'lines', code, details }] });

/**
 * The lines of a list: address, branches, language, apart by semicolons, commas or tabs; a line of headings is left out.
 * @throws an `invalid` refusal beside `lines`
 */
export function guestLines(text: string): readonly Line[] {
  const [head = ''] = text.split('\n');
  const delimiter = [';', '\t', ','].find((sign) => head.includes(sign)) ?? ';';
  try {
    const rows = parse(text, {
      delimiter,
      bom: true,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 2_000,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows
      .filter(({ record, info }) => !(info.lines === 1 && !(record[0] ?? '').includes('@')))
      .map(({ record: [email = '', branches = '', language = ''], info }) => ({
        ...{ at: info.lines, email, branches, language },
      }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusal('community.guests-unreadable', { line: Number(error['lines'] ?? 1) });
  }
}
