import type { BranchFigure, KpiDetail } from '#application/insights/kpis/kpi-report.query';
import { plus, type Raw, recount, type Told } from './recount.ts';

/** After so many days a day of these changes no more; of all others at once. */
const RIPE: Readonly<Record<string, number>> = {
  accepted: 30,
  'deflection-direct': 30,
  sealed: 30,
  activation: 7,
  answered: 7,
  'events-attended': 7,
  'official-response-median': 7,
  'official-response-p90': 7,
  'official-response-over-24h': 7,
  'official-response-over-72h': 7,
  'first-response-median': 3,
  'first-response-p90': 3,
  'first-response-open-median': 7,
  'first-response-open-p90': 7,
  'first-response-over-24h': 3,
  'first-response-over-72h': 3,
};
const HOURS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 144, 168];

/** What one branch may be told of a figure in a quarter, said a second time. */
export function recountBranch(
  raw: Raw,
  key: string,
  quarter: string,
  branch: string,
): Told & { few: boolean } {
  const told = recount(raw, key, daysOf(quarter), branch);
  const { value, parts, waits } = told;
  if (value === null) return { ...told, few: false };
  if (waits !== undefined) {
    const hours = HOURS.find((one) => value <= one * 3600);
    return {
      value: hours === undefined ? wholeWeeks(value) : hours * 3600,
      atLeast: told.atLeast,
      few: waits < 5,
    };
  }
  if (!parts) return { value: five(value), atLeast: false, few: value > 0 && value < 5 };
  const [part, whole] = parts;
  const few = key === 'stickiness' ? part > 0 && part < 5 : whole < 5;
  return { value: five(whole) === 0 ? null : Math.min(1, five(part) / five(whole)), atLeast: false, few };
}

function wholeWeeks(seconds: number): number {
  let weeks = 1;
  while (weeks * 7 * 86_400 < seconds) weeks++;
  return weeks * 7 * 86_400;
}

/** The quarters of the period of which every day was ripe, the latest first; where there is none, the last one that was by then. */
export function quartersOf(
  raw: Raw,
  key: string,
  { from, to }: { from: string; to: string },
): readonly string[] {
  const first = key.startsWith('level') ? raw.levelsSince : null;
  let day = [to, plus(raw.yesterday, -(RIPE[key] ?? 0))].sort()[0] as string;
  const told: string[] = [];
  for (; told.length === 0 || day >= from; day = plus(day, -1)) {
    if (!['03-31', '06-30', '09-30', '12-31'].includes(day.slice(5))) continue;
    const quarter = `${day.slice(0, 4)}-Q${Number(day.slice(5, 7)) / 3}`;
    if (told.length > 0 && daysOf(quarter).from < from) break;
    told.push(quarter);
  }
  return told.filter((quarter) => first === null || daysOf(quarter).from >= first);
}

/** What is told of branches, put together by somebody who looks for one person in it. */
export class Prying {
  private readonly cells = new Map<string, BranchFigure>();
  readonly found: string[] = [];

  /** Whoever asks for two periods has to be told the same of a quarter, and of quarters alone: else what they differ by is told. */
  hear(key: string, { byBranch }: KpiDetail): void {
    for (const { quarter, from, to, branches } of byBranch ?? []) {
      if (JSON.stringify({ from, to }) !== JSON.stringify(daysOf(quarter)))
        this.found.push(`${key} ${quarter} is told from ${from} to ${to}`);
      for (const one of branches) {
        const place = `${key} ${one.branch} ${quarter}`;
        const before = this.cells.get(place);
        if (before && JSON.stringify(before) !== JSON.stringify(one))
          this.found.push(`${place}: two periods tell ${say(before)} and ${say(one)}`);
        this.cells.set(place, one);
      }
    }
  }

  /** Whoever multiplies and subtracts: what comes out must be a number that is told, or one by fives. */
  combine(branches: readonly string[]): void {
    const quarters = new Set([...this.cells.keys()].map((place) => place.slice(-7)));
    for (const quarter of quarters)
      for (const branch of branches) {
        const of = (key: string) => this.cells.get(`${key} ${branch} ${quarter}`);
        const [sticky, day] = [of('stickiness'), of('active-day')];
        if (sticky?.value && day && day.value === null)
          this.found.push(`stickiness ${branch} ${quarter} tells ${say(sticky)}, which is of who is masked`);
        for (const key of ['members-joined', 'members-total', 'active-day', 'active-month', 'questions'])
          if ((of(key)?.value ?? 0) % 5 !== 0)
            this.found.push(`${key} ${branch} ${quarter} tells ${say(of(key))}, to the last one`);
      }
  }
}

/** The multiple of five that is nearest, the higher of two. */
export function five(count: number): number {
  let low = 0;
  while (low + 5 <= count) low += 5;
  return count - low < 2.5 ? low : low + 5;
}

function daysOf(quarter: string): { from: string; to: string } {
  const [year, number] = quarter.split('-Q');
  const [from, to] = [
    ['01-01', '03-31'],
    ['04-01', '06-30'],
    ['07-01', '09-30'],
    ['10-01', '12-31'],
  ][Number(number) - 1] as [string, string];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

const say = (one: BranchFigure | undefined): string => (one?.masked ? 'nothing' : String(one?.value));
