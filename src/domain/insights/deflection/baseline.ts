import { addMonths, type Month } from '../cohorts/month.ts';
import { type ContactChannel, type ContactVolume, monthsBetween } from './contact-volume.ts';

/** Two years at least: one alone cannot say how much a month of May differs from another by chance. */
const BASELINE_MONTHS = 24;

/** 97.5 % of Student's distribution by degrees of freedom, 12 to 30; beyond, the next lower one is used: a little too wide. */
const STUDENT = [
  2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052,
  2.048, 2.045, 2.042,
];

/** What a month would have brought as the years before did, 95 times of 100 between `low` and `high`. */
export interface Expected {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

/** One channel as it was before the community opened. */
export class Baseline {
  private constructor(
    private readonly byCalendarMonth: ReadonlyMap<string, { mean: number; years: number }>,
    private readonly spread: number,
    private readonly student: number,
    /** Whether contacts are counted for each person concerned. */
    readonly perHead: boolean,
  ) {}

  /**
   * The mean of each month of the calendar, in logarithms, since what grows grows in proportion. How much a month differs from the
   * same month of other years says how far the next one may be.
   * @returns null while fewer than two years are known
   */
  static of(channel: ContactChannel, before: readonly ContactVolume[]): Baseline | null {
    const counted = before.filter((volume) => volume[channel] !== null);
    if (counted.length < BASELINE_MONTHS) return null;
    const perHead = counted.every(({ concerned }) => concerned !== null);
    const groups = new Map<string, number[]>();
    for (const volume of counted) {
      const group = groups.get(calendarMonth(volume.month)) ?? [];
      groups.set(calendarMonth(volume.month), [...group, levelOf(volume, channel, perHead)]);
    }
    const free = counted.length - groups.size;
    if (free < 12) return null;
    const means = new Map(
      [...groups].map(([month, levels]) => [month, { mean: meanOf(levels), years: levels.length }]),
    );
    const squares = [...groups.values()].flatMap((levels) =>
      levels.map((level) => (level - meanOf(levels)) ** 2),
    );
    const student = STUDENT[Math.min(free, 30) - 12] as number;
    return new Baseline(means, Math.sqrt(sumOf(squares) / free), student, perHead);
  }

  /** @returns null for a month of the calendar that the years before do not know, or whose people nobody counted */
  expect({ month, concerned }: ContactVolume): Expected | null {
    const known = this.byCalendarMonth.get(calendarMonth(month));
    if (!known || (this.perHead && concerned === null)) return null;
    const people = this.perHead ? (concerned as number) : 1;
    const reach = this.student * this.spread * Math.sqrt(1 + 1 / known.years);
    const at = (level: number) => Math.exp(level) * people;
    return { expected: at(known.mean), low: at(known.mean - reach), high: at(known.mean + reach) };
  }
}

interface ModelledMonth {
  readonly month: Month;
  /** Null where nobody counted. */
  readonly observed: number | null;
  readonly expected: Expected | null;
}

/** What several months would have brought less what they brought. */
export interface Avoided {
  /** Months that could be told. */
  readonly months: number;
  readonly observed: number;
  readonly expected: number;
  /** May be below zero: then more came than before. */
  readonly avoided: number;
  readonly low: number;
  readonly high: number;
}

/** A channel month by month, and the same look at the year before the opening, where nothing can have been avoided. */
export interface ModelledChannel {
  readonly channel: ContactChannel;
  readonly perHead: boolean;
  readonly months: readonly ModelledMonth[];
  readonly total: Avoided | null;
  /** Null while three years before the opening are not known. */
  readonly placebo: (Avoided & { readonly isQuiet: boolean }) | null;
}

/** @returns null while the channel has no baseline */
export function modelledChannel(
  channel: ContactChannel,
  volumes: readonly ContactVolume[],
  { opened, from, to }: { readonly opened: Month; readonly from: Month; readonly to: Month },
): ModelledChannel | null {
  const baseline = Baseline.of(channel, before(volumes, opened));
  if (!baseline) return null;
  const months = monthsIn(channel, volumes, { baseline, from: from < opened ? opened : from, to });
  const { perHead } = baseline;
  return { channel, perHead, months, total: avoidedIn(months), placebo: placebo(channel, volumes, opened) };
}

/** Less is nothing, and what a computer makes of nothing. */
const HALF_A_CONTACT = 0.5;

function placebo(channel: ContactChannel, volumes: readonly ContactVolume[], opened: Month) {
  const from = addMonths(opened, -12);
  const baseline = Baseline.of(channel, before(volumes, from));
  if (!baseline) return null;
  const total = avoidedIn(monthsIn(channel, volumes, { baseline, from, to: addMonths(opened, -1) }));
  return total && { ...total, isQuiet: total.low < HALF_A_CONTACT && total.high > -HALF_A_CONTACT };
}

function monthsIn(
  channel: ContactChannel,
  volumes: readonly ContactVolume[],
  { baseline, from, to }: { baseline: Baseline; from: Month; to: Month },
): readonly ModelledMonth[] {
  const known = new Map(volumes.map((volume) => [volume.month, volume]));
  return monthsBetween(from, to).map((month) => {
    const volume = known.get(month);
    return {
      month,
      observed: volume?.[channel] ?? null,
      expected: volume === undefined ? null : baseline.expect(volume),
    };
  });
}

/** The bounds of months are added up as if all of them erred to the same side: together they err less. */
function avoidedIn(months: readonly ModelledMonth[]): Avoided | null {
  const told = months.flatMap(({ observed, expected }) =>
    observed === null || expected === null ? [] : [{ observed, ...expected }],
  );
  if (told.length === 0) return null;
  const observed = sumOf(told.map((one) => one.observed));
  const of = (bound: keyof Expected) => sumOf(told.map((one) => one[bound]));
  return {
    months: told.length,
    observed,
    expected: of('expected'),
    avoided: of('expected') - observed,
    low: of('low') - observed,
    high: of('high') - observed,
  };
}

const before = (volumes: readonly ContactVolume[], month: Month) =>
  volumes.filter((volume) => volume.month < month);
const calendarMonth = (month: Month): string => month.slice(5);
/** A month without any contact would be infinitely far from all others: it counts as half a one. */
const levelOf = (volume: ContactVolume, channel: ContactChannel, perHead: boolean): number =>
  Math.log((volume[channel] || 0.5) / (perHead ? (volume.concerned as number) : 1));
const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0);
const meanOf = (all: readonly number[]): number => sumOf(all) / all.length;
