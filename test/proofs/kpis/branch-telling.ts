import type { BranchFigure, KpiDetail } from '#application/insights/kpis/kpi-report.query';
import { plus, type Raw, recount, type Told } from './recount.ts';

/** After so many days a day of these changes no more; of all others at once. */
const RIPE: Readonly<Record<string, number>> = {
  ...{ accepted: 30, 'deflection-direct': 30, sealed: 30, activation: 7, answered: 7 },
  ...{ 'official-response-median': 7, 'official-response-p90': 7 },
  ...{ 'official-response-over-24h': 7, 'official-response-over-72h': 7 },
  ...{ 'first-response-median': 3, 'first-response-p90': 3 },
  ...{ 'first-response-open-median': 7, 'first-response-open-p90': 7 },
  ...{ 'first-response-over-24h': 3, 'first-response-over-72h': 3 },
};
const HOURS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 144, 168];

/** What one branch may be told of a figure in a month, said a second time. */
export function recountBranch(raw: Raw, key: string, month: string, branch: string): Told & { few: boolean } {
  const told = recount(raw, key, daysOf(month), branch);
  const { value, parts, waits } = told;
  if (value === null) return { ...told, few: false };
  if (waits !== undefined) {
    const hours = HOURS.find((one) => value <= one * 3600);
    return {
      ...{ value: hours === undefined ? wholeWeeks(value) : hours * 3600, atLeast: told.atLeast },
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

/** The last month that ended by then and of which every day was ripe. */
export function monthTold(raw: Raw, key: string, to: string): string {
  const last = [to, plus(raw.yesterday, -(RIPE[key] ?? 0))].sort()[0] as string;
  let end = last;
  while (!plus(end, 1).endsWith('-01')) end = plus(end, -1);
  return end.slice(0, 7);
}

/** What is told of branches, put together by somebody who looks for one person in it. */
export class Prying {
  private readonly cells = new Map<string, BranchFigure>();
  readonly found: string[] = [];

  /** Whoever asks for two periods has to be told the same of a month: else what they differ by is told. */
  hear(key: string, { branches, branchMonth }: KpiDetail): void {
    for (const one of branches ?? []) {
      const place = `${key} ${one.branch} ${branchMonth}`;
      const before = this.cells.get(place);
      if (before && JSON.stringify(before) !== JSON.stringify(one))
        this.found.push(`${place}: two periods tell ${say(before)} and ${say(one)}`);
      this.cells.set(place, one);
    }
  }

  /** Whoever multiplies and subtracts: what comes out must be a number that is told, or one by fives. */
  combine(branches: readonly string[]): void {
    const months = new Set([...this.cells.keys()].map((place) => place.slice(-7)));
    for (const month of months)
      for (const branch of branches) {
        const of = (key: string) => this.cells.get(`${key} ${branch} ${month}`);
        const [sticky, day] = [of('stickiness'), of('active-day')];
        if (sticky?.value && day && day.value === null)
          this.found.push(`stickiness ${branch} ${month} tells ${say(sticky)}, which is of who is masked`);
        for (const key of ['members-joined', 'members-total', 'active-day', 'active-month', 'questions'])
          if ((of(key)?.value ?? 0) % 5 !== 0)
            this.found.push(`${key} ${branch} ${month} tells ${say(of(key))}, to the last one`);
      }
  }
}

/** The multiple of five that is nearest, the higher of two. */
export function five(count: number): number {
  let low = 0;
  while (low + 5 <= count) low += 5;
  return count - low < 2.5 ? low : low + 5;
}

function daysOf(month: string): { from: string; to: string } {
  let to = `${month}-28`;
  while (plus(to, 1).startsWith(month)) to = plus(to, 1);
  return { from: `${month}-01`, to };
}

const say = (one: BranchFigure | undefined): string => (one?.masked ? 'nothing' : String(one?.value));
