import {
  ERROR_RATES,
  type Figures,
  type MeansKey,
  MEANS,
  MEDIANS,
  type MedianKey,
  type MonthOfRecipients,
  SINGLES,
  type SingleKey,
  sumOf,
  TABLE_KEYS,
  type TableKey,
  tableOf,
  TOTALS,
  type TotalKey,
} from './figures.ts';

/** A number about fewer people than this is not published, nor may it be worked out from the others. */
export const SMALLEST_PUBLISHED = 5;

/** Null where a number is too small to be told, or would give one away that is. */
type PublishedCount = number | null;

export interface PublishedFigures {
  readonly from: string;
  readonly to: string;
  readonly totals: Readonly<Record<TotalKey, PublishedCount>>;
  readonly tables: Readonly<Record<TableKey, Readonly<Record<string, PublishedCount>>>>;
  readonly singles: Readonly<Record<SingleKey, PublishedCount>>;
  /** Of what machines decided, from 0 to 1. */
  readonly errorRates: Readonly<Record<MeansKey, number | null>>;
  readonly medians: Readonly<Record<MedianKey, number | null>>;
  readonly months: readonly MonthOfRecipients<PublishedCount>[];
  /** Over the whole months of the period; null as long as one of them is not told. */
  readonly monthlyRecipients: number | null;
}

/** What is counted twice, in two tables. */
const SAME = [['noticesByMeans.open', 'noticesByOutcome.open']] as const;

/** Numbers that add up to one of them, all by name. */
interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What everybody may read of the figures of a year. */
export function publishedOf(figures: Figures): PublishedFigures {
  const { counts, sums } = linked(figures);
  const hidden = hiddenAmong(counts, sums);
  const told = (name: string): PublishedCount => (hidden.has(name) ? null : (counts.get(name) ?? 0));
  const months = figures.months.map(({ month, members }) => ({
    month,
    members: isSmall(members) ? null : members,
  }));
  return {
    from: figures.from,
    to: figures.to,
    totals: record(TOTALS, told),
    tables: record(TABLE_KEYS, (key) =>
      record(Object.keys(figures.tables[key]), (cell) => told(`${key}.${cell}`)),
    ),
    singles: record(SINGLES, told),
    errorRates: record(MEANS, (means) => {
      const { overturned, decided } = ERROR_RATES[means];
      return rateOf(told(overturned), told(decided));
    }),
    medians: record(MEDIANS, (key) => {
      const { value, of } = figures.medians[key];
      return of < SMALLEST_PUBLISHED ? null : value;
    }),
    months,
    monthlyRecipients: averageOf(months.map(({ members }) => members)),
  };
}

const record = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_PUBLISHED;

function rateOf(part: PublishedCount, whole: PublishedCount): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function averageOf(counts: readonly PublishedCount[]): number | null {
  if (counts.length === 0 || counts.includes(null)) return null;
  return Math.round(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) / counts.length);
}

/** All numbers by name, and how they hang together. */
export function linked(figures: Figures): { counts: ReadonlyMap<string, number>; sums: readonly Sum[] } {
  const counts = new Map<string, number>(SINGLES.map((key) => [key, figures.singles[key]]));
  const sums: Sum[] = [];
  for (const key of TABLE_KEYS) {
    const cells = figures.tables[key];
    for (const [cell, count] of Object.entries(cells)) counts.set(`${key}.${cell}`, count);
    const whole = tableOf(key).of;
    if (!whole.includes('.') && !counts.has(whole)) counts.set(whole, sumOf(cells));
    sums.push({ whole, parts: Object.keys(cells).map((cell) => `${key}.${cell}`) });
  }
  for (const [one, same] of SAME) sums.push({ whole: one, parts: [same] });
  return { counts, sums };
}

/**
 * Which numbers stay untold: those that are small, and as many more, the smallest first, as it takes that nobody works a
 * small one out by subtraction. Zeros are told: nothing happened to anybody.
 */
export function hiddenAmong(counts: ReadonlyMap<string, number>, sums: readonly Sum[]): ReadonlySet<string> {
  const hidden = new Set([...counts].filter(([, count]) => isSmall(count)).map(([name]) => name));
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size;
    for (const sum of sums) {
      const next = nextToHide(sum, counts, hidden);
      if (next !== null) hidden.add(next);
    }
  }
  return hidden;
}

function nextToHide(
  { whole, parts }: Sum,
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
): string | null {
  const countOf = (name: string) => counts.get(name) ?? 0;
  const untold = parts.filter((name) => hidden.has(name));
  if (untold.length === 0 && !hidden.has(whole)) return null;
  const together = untold.reduce((sum, name) => sum + countOf(name), 0);
  // With the whole told, what is left of it is known: it must hide several, who are many, and not one of each.
  const isSafe = hidden.has(whole)
    ? untold.length > 0
    : untold.length > 1 && together >= SMALLEST_PUBLISHED && together > untold.length;
  if (isSafe) return null;
  const others = parts
    .filter((name) => !hidden.has(name) && countOf(name) > 0)
    .sort((one, other) => countOf(one) - countOf(other));
  return others[0] ?? (hidden.has(whole) ? null : whole);
}
