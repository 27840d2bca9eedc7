import { RESPONSE_LIMITS } from '../counting/count-questions.ts';
import type { Measure } from '../counting/measures.ts';

/** How the days of a period become one figure. */
export type Formula =
  | { readonly how: 'sum' | 'mean' | 'last'; readonly of: readonly Measure[] }
  /** Part of a whole: the parts of all days through the wholes of all days. */
  | { readonly how: 'share'; readonly of: Measure }
  /** The same, of the last day alone. */
  | { readonly how: 'last-share'; readonly of: Measure }
  /** The mean of what each day gives, one measure through another; a day that gives nothing counts as 0. */
  | { readonly how: 'mean-share'; readonly of: Measure; readonly through: Measure }
  | { readonly how: 'quantile'; readonly of: Measure; readonly at: number }
  /** How many of all waited longer than so many seconds. */
  | { readonly how: 'later'; readonly of: Measure; readonly than: number };

/** Whether the figure is a part of those of whom it tells: the mean of shares of several days is none. */
export const isPartOfBase = ({ how }: Formula): boolean =>
  how === 'share' || how === 'last-share' || how === 'later';

/** One day of one measure. */
export interface DayOf {
  readonly n: number;
  readonly of: number;
  /** Durations in whole seconds, the shortest first. */
  readonly values: readonly number[];
}
/** The days of a period that are counted, the first first. */
export type CountedDays = (measure: Measure) => readonly DayOf[];

export interface Figure {
  /** Null where there is nothing to tell it from. */
  readonly value: number | null;
  /** What is only known to be at least so much: whoever was still waiting when the day had ripened. */
  readonly atLeast: boolean;
  /** Of how many it tells: people, questions, cases. */
  readonly base: number;
}

export const NOTHING: Figure = { value: null, atLeast: false, base: 0 };

export const measuresOf = (formula: Formula): readonly Measure[] =>
  formula.how === 'mean-share'
    ? [formula.of, formula.through]
    : typeof formula.of === 'string'
      ? [formula.of]
      : formula.of;

/** @param days what was counted of a measure, day by day @returns the figure; of no days, one without a value */
export function evaluate(formula: Formula, days: CountedDays): Figure {
  switch (formula.how) {
    case 'sum':
    case 'mean':
    case 'last':
      return plain(formula, days);
    case 'share':
      return share(days(formula.of));
    case 'last-share':
      return share(days(formula.of).slice(-1));
    case 'mean-share':
      return meanShare(days(formula.of), days(formula.through));
    case 'quantile':
      return quantile(days(formula.of), formula.at, limitOf(formula.of));
    case 'later':
      return later(days(formula.of), formula.than);
  }
}

function plain({ how, of }: Extract<Formula, { how: 'sum' | 'mean' | 'last' }>, days: CountedDays): Figure {
  const byDay = of.map((measure) => days(measure));
  if (byDay.some((counted) => counted.length === 0)) return NOTHING;
  const looked = how === 'last' ? byDay.map((counted) => counted.slice(-1)) : byDay;
  const sum = total(looked.flatMap((counted) => counted.map(({ n }) => n)));
  const value = how === 'mean' ? sum / (looked[0] as readonly DayOf[]).length : sum;
  return { value, atLeast: false, base: how === 'mean' ? Math.floor(value) : sum };
}

function share(days: readonly DayOf[]): Figure {
  const base = total(days.map(({ of }) => of));
  return base === 0 ? NOTHING : { value: total(days.map(({ n }) => n)) / base, atLeast: false, base };
}

function meanShare(parts: readonly DayOf[], wholes: readonly DayOf[]): Figure {
  if (parts.length === 0) return NOTHING;
  const each = parts.map(({ n }, index) => {
    const whole = wholes[index]?.n ?? 0;
    return whole === 0 ? 0 : n / whole;
  });
  return { value: total(each) / each.length, atLeast: false, base: wholes.at(-1)?.n ?? 0 };
}

/** The smallest duration that so many of all did not exceed; those still waiting come after all others. */
function quantile(days: readonly DayOf[], at: number, limit: number): Figure {
  const base = total(days.map(({ of }) => of));
  if (base === 0) return NOTHING;
  const value = nth(days, Math.max(1, Math.ceil(base * at)));
  return value === undefined ? { value: limit, atLeast: true, base } : { value, atLeast: false, base };
}

function later(days: readonly DayOf[], than: number): Figure {
  const base = total(days.map(({ of }) => of));
  if (base === 0) return NOTHING;
  const soon = total(days.map(({ values }) => upTo(values, than)));
  return { value: (base - soon) / base, atLeast: false, base };
}

/**
 * The n-th of all durations. Those of each day are in order, so it is found by halving what it may be: years of them, which are
 * hundreds of thousands, are never put in order together.
 * @returns undefined where there are fewer
 */
function nth(days: readonly DayOf[], place: number): number | undefined {
  const some = days.filter(({ values }) => values.length > 0);
  if (place > total(some.map(({ values }) => values.length))) return undefined;
  let least = Math.min(...some.map(({ values }) => values[0] as number));
  let most = Math.max(...some.map(({ values }) => values.at(-1) as number));
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (total(some.map(({ values }) => upTo(values, middle))) >= place) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** How many of what is in order are not longer. */
function upTo(values: readonly number[], than: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((values[middle] as number) <= than) from = middle + 1;
    else to = middle;
  }
  return from;
}

const limitOf = (measure: Measure): number =>
  (RESPONSE_LIMITS as Partial<Record<Measure, number>>)[measure] ?? Infinity;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
