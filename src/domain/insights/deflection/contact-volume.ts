import { addMonths, type Month, monthOf } from '../cohorts/month.ts';
import { type Day } from '../../shared/day.ts';

export const CONTACT_CHANNELS = ['calls', 'mails'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const VOLUME_LIMITS = { contacts: { max: 10_000_000 }, lines: { max: 240 } } as const;

/** What the organisation was asked in a month, by the way it was asked; null where nobody counted. */
export interface ContactVolume {
  readonly month: Month;
  readonly calls: number | null;
  readonly mails: number | null;
  /** How many people could have asked. */
  readonly concerned: number | null;
}

/** A line as it was typed; what is empty was not counted. */
export interface VolumeLine {
  /** Where it stands in the file, from 1. */
  readonly at: number;
  readonly month: string;
  readonly calls: string;
  readonly mails: string;
  readonly concerned: string;
}

export interface VolumeProblem {
  readonly at: number;
  readonly column: 'month' | 'calls' | 'mails' | 'concerned' | null;
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

const SHAPE = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
/** As people write numbers: spaces between thousands, of whatever kind. */
const SPACES = /[\s\u00a0\u202f]/g;

export const isMonth = (raw: string): raw is Month => SHAPE.test(raw);

/** Judges every line; a month that is not over, or stands twice, is a problem of its line. */
export function judgedVolumes(
  lines: readonly VolumeLine[],
  today: Day,
): { volumes: readonly ContactVolume[]; problems: readonly VolumeProblem[] } {
  const [volumes, problems]: [ContactVolume[], VolumeProblem[]] = [[], []];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const found = problemsOf(line, { today, former: seen.get(line.month) });
    if (!seen.has(line.month)) seen.set(line.month, line.at);
    problems.push(...found);
    if (found.length === 0)
      volumes.push({
        month: line.month as Month,
        calls: numberIn(line.calls),
        mails: numberIn(line.mails),
        concerned: numberIn(line.concerned),
      });
  }
  return { volumes, problems };
}

function problemsOf(
  line: VolumeLine,
  { today, former }: { today: Day; former: number | undefined },
): VolumeProblem[] {
  const problem = (
    column: VolumeProblem['column'],
    code: string,
    details: VolumeProblem['details'] = {},
  ): VolumeProblem => ({ at: line.at, column, code, details });
  const { month } = line;
  const found: VolumeProblem[] = [];
  if (!isMonth(month)) found.push(problem('month', 'insights.volume-month', { given: month.slice(0, 20) }));
  else if (month >= monthOf(today)) found.push(problem('month', 'insights.volume-month-not-over', { month }));
  else if (former !== undefined)
    found.push(problem('month', 'insights.volume-month-twice', { month, former }));
  const { max } = VOLUME_LIMITS.contacts;
  for (const column of ['calls', 'mails', 'concerned'] as const) {
    const count = numberIn(line[column]);
    if (count !== null && !(Number.isInteger(count) && count >= 0 && count <= max))
      found.push(problem(column, 'insights.volume-number', { given: line[column].slice(0, 20), max }));
  }
  if (numberIn(line.concerned) === 0) found.push(problem('concerned', 'insights.volume-nobody'));
  if (numberIn(line.calls) === null && numberIn(line.mails) === null)
    found.push(problem(null, 'insights.volume-nothing'));
  return found;
}

/** Null for nothing; not a number for what is none. */
function numberIn(raw: string): number | null {
  const text = raw.replaceAll(SPACES, '');
  return text === '' ? null : /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** The months between these two, both included, the first first. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}
