import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Counted,
  type Figures,
  figuresFrom,
  TABLE_KEYS,
  tableOf,
} from '#domain/moderation/transparency/figures';
import {
  hiddenAmong,
  linked,
  publishedOf,
  SMALLEST_PUBLISHED,
} from '#domain/moderation/transparency/published-figures';

const medians = (of = 9) => ({
  noticeHours: { value: 12, of },
  complaintDays: { value: 3, of },
  disputeDays: { value: 30, of },
  orderHours: { value: 6, of },
});
const figures = (counted: readonly Counted[], more: Partial<Figures> = {}): Figures => ({
  ...figuresFrom({ from: '2025-01-01', to: '2026-01-01', counted, medians: medians(), months: [] }),
  ...more,
});
const notices = (byCategory: Record<string, number>): Counted[] =>
  Object.entries(byCategory).map(([cell, count]) => ({ table: 'noticesByCategory', cell, count }));

describe('what everybody reads of a year', () => {
  it('a number below five is not told, nor the next one that would give it away', () => {
    const { tables, totals } = publishedOf(figures(notices({ a: 3, b: 40, c: 12 })));
    expect(tables.noticesByCategory).toEqual({ a: null, b: 40, c: null });
    expect(totals.notices).toBe(55);
  });

  it('zeros and numbers from five on are told', () => {
    const { tables } = publishedOf(figures(notices({ a: 5, b: 40, c: 0 })));
    expect(tables.noticesByCategory).toEqual({ a: 5, b: 40, c: 0 });
  });

  it('where all there is is small, the whole is not told either', () => {
    const { tables, totals } = publishedOf(figures(notices({ a: 2, b: 1 })));
    expect(tables.noticesByCategory).toEqual({ a: null, b: null });
    expect(totals.notices).toBeNull();
  });

  it('a small part of one table is not told by another that breaks it down', () => {
    const { tables } = publishedOf(
      figures([
        { table: 'restrictionsBySource', cell: 'own-initiative', count: 20 },
        { table: 'restrictionsBySource', cell: 'notice', count: 3 },
        { table: 'ownByCategory', cell: 'x', count: 12 },
        { table: 'ownByCategory', cell: 'y', count: 8 },
      ]),
    );
    const { 'own-initiative': own, notice } = tables.restrictionsBySource;
    expect([own, notice]).toEqual([null, null]);
    expect(Object.values(tables.ownByCategory)).toContain(null);
  });

  it('what is counted in two tables is hidden in both', () => {
    const { tables } = publishedOf(
      figures([
        { table: 'noticesByOutcome', cell: 'open', count: 7 },
        { table: 'noticesByOutcome', cell: 'agreed', count: 30 },
        { table: 'noticesByOutcome', cell: 'ignored', count: 3 },
        { table: 'noticesByMeans', cell: 'open', count: 7 },
        { table: 'noticesByMeans', cell: 'human', count: 33 },
      ]),
    );
    expect(tables.noticesByOutcome['open']).toBeNull();
    expect(tables.noticesByMeans['open']).toBeNull();
  });

  it('an error rate is told only where both of its numbers are', () => {
    const of = (overturned: number) =>
      publishedOf(
        figures([
          { table: 'restrictionsByDetection', cell: 'automated', count: 40 },
          { table: 'restrictionsByDetection', cell: 'human', count: 60 },
          { table: 'single', cell: 'detectedOverturned', count: overturned },
        ]),
      ).errorRates.detected;
    expect(of(10)).toBe(0.25);
    expect(of(0)).toBe(0);
    expect(of(3)).toBeNull();
  });

  it('the middle of few is nobody’s to know', () => {
    expect(publishedOf(figures([], { medians: medians(4) })).medians.noticeHours).toBeNull();
    expect(publishedOf(figures([], { medians: medians(5) })).medians.noticeHours).toBe(12);
  });

  it('the average of months is told where every month is', () => {
    const months = [
      { month: '2025-01', members: 100 },
      { month: '2025-02', members: 51 },
    ];
    expect(publishedOf(figures([], { months })).monthlyRecipients).toBe(76);
    const small = [...months, { month: '2025-03', members: 2 }];
    const told = publishedOf(figures([], { months: small }));
    expect(told.monthlyRecipients).toBeNull();
    expect(told.months[2]!.members).toBeNull();
  });
});

const someCells = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });

describe('whatever the numbers are', () => {
  /** A year whose tables agree with each other, as those of a database do. */
  const aYear = fc
    .record({
      notices: someCells,
      own: someCells,
      bySource: fc.array(fc.nat({ max: 12 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ notices: categories, own, bySource }) => {
      const ownTotal = own.reduce((sum, one) => sum + one, 0);
      const sources = {
        notice: bySource[0]!,
        'own-initiative': ownTotal,
        author: bySource[1]!,
        order: bySource[2]!,
      };
      const open = Math.min(
        bySource[3]!,
        categories.reduce((sum, one) => sum + one, 0),
      );
      const all = categories.reduce((sum, one) => sum + one, 0);
      return figures([
        ...categories.map((count, index) => ({ table: 'noticesByCategory', cell: `c${index}`, count })),
        { table: 'noticesByOutcome', cell: 'open', count: open },
        { table: 'noticesByOutcome', cell: 'agreed', count: all - open },
        { table: 'noticesByMeans', cell: 'open', count: open },
        { table: 'noticesByMeans', cell: 'human', count: all - open },
        { table: 'noticesActedByGround', cell: 'terms', count: all - open },
        ...Object.entries(sources).map(([cell, count]) => ({ table: 'restrictionsBySource', cell, count })),
        ...own.map((count, index) => ({ table: 'ownByCategory', cell: `o${index}`, count })),
      ]);
    });

  it('no small number is told, and none can be worked out by adding and subtracting', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        // Only tables that were filled agree with their totals.
        const { counts, sums } = linked(year);
        const agreeing = sums.filter(
          ({ whole, parts }) =>
            (counts.get(whole) ?? 0) === parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
        );
        const hidden = hiddenAmong(counts, agreeing);
        for (const [name, count] of counts)
          if (count > 0 && count < SMALLEST_PUBLISHED) expect(hidden.has(name)).toBe(true);
        expect(workedOut(counts, agreeing, hidden)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('every breakdown belongs to a number that is there', () => {
    for (const key of TABLE_KEYS) {
      const { of } = tableOf(key);
      const [table, cell] = of.split('.');
      if (cell) expect(tableOf(table as typeof key).cells).toContain(cell);
    }
  });
});

/** What a reader can know of hidden numbers from the ones told: Gauss first, then bounds, as each is one at least. */
function workedOut(
  counts: ReadonlyMap<string, number>,
  sums: readonly { whole: string; parts: readonly string[] }[],
  hidden: ReadonlySet<string>,
): string[] {
  const names = [...hidden];
  const matrix = sums.map(({ whole, parts }) => {
    const row = new Array<number>(names.length + 1).fill(0);
    const add = (name: string, sign: number) => {
      const at = names.indexOf(name);
      if (at >= 0) row[at]! += sign;
      else row[names.length]! -= sign * (counts.get(name) ?? 0);
    };
    parts.forEach((part) => add(part, 1));
    add(whole, -1);
    return row;
  });
  let rank = 0;
  for (let column = 0; column < names.length; column += 1) {
    const pivot = matrix.findIndex((row, at) => at >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const lead = matrix[rank]![column]!;
    matrix[rank] = matrix[rank]!.map((value) => value / lead);
    matrix.forEach((row, at) => {
      if (at === rank) return;
      const factor = row[column]!;
      matrix[at] = row.map((value, index) => value - factor * matrix[rank]![index]!);
    });
    rank += 1;
  }
  const exact = matrix
    .map((row) => row.slice(0, -1).flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : [])))
    .filter((unknowns) => unknowns.length === 1)
    .map(([index]) => names[index!]!);
  // With a told whole, as many hidden parts as are left over are one each.
  const allOnes = sums
    .filter(({ whole }) => !hidden.has(whole))
    .flatMap(({ whole, parts }) => {
      const untold = parts.filter((part) => hidden.has(part));
      const left =
        (counts.get(whole) ?? 0) -
        parts.reduce((sum, part) => sum + (hidden.has(part) ? 0 : counts.get(part)!), 0);
      return untold.length > 0 && left === untold.length ? untold : [];
    });
  return [...exact, ...allOnes];
}
