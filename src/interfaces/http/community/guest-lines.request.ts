import { isKeepable } from '#domain/shared/keepable';
import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '../delimiter.request.ts';
import { InvalidRequest } from '../validate.ts';

interface Line {
  /** Counts from 1. */
  readonly at: number;
  readonly email: string;
  readonly branches: string;
  readonly language: string;
}

const refused = (code: string, line: number): InvalidRequest =>
  new InvalidRequest([{ field: 'lines', code, details: { line } }]);
const notAnObject = (line: number): InvalidRequest => refused('community.guests-not-objects', line);

/**
 * The lines of a list: address, branches, language, apart by semicolons, commas or tabs; a line of headings is left out.
 * @throws InvalidRequest beside `lines`
 */
export function guestLines(text: string): readonly Line[] {
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
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
        at: info.lines,
        email,
        branches,
        language,
      }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refused('community.guests-unreadable', Number(error['lines'] ?? 1));
  }
}

const FIELDS: readonly string[] = ['email', 'branches', 'language'];

/** The same where each line is a JSON object: `{"email": "…", "branches": ["music"], "language": "fr"}`. @throws InvalidRequest beside `lines` */
export const guestObjects = (text: string): readonly Line[] =>
  text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [guestObject(line, index + 1)]));

function guestObject(line: string, at: number): Line {
  const given = objectIn(line);
  if (given === null || !Object.keys(given).every((name) => FIELDS.includes(name))) throw notAnObject(at);
  const { email, branches = [], language = '' } = given;
  const isList = Array.isArray(branches) && branches.every((one) => typeof one === 'string');
  if (typeof email !== 'string' || typeof language !== 'string' || !isList) throw notAnObject(at);
  return { at, email, branches: branches.join(' '), language };
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) && isKeepable(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
