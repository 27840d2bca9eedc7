import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DayOf, evaluate, type Formula, isPartOfBase } from '#domain/insights/kpis/formula';
import { healthOf } from '#domain/insights/kpis/health';
import { changeBetween, maturityOf } from '#domain/insights/kpis/kpi';
import { KPI_KEYS, kpiOf, KPIS } from '#domain/insights/kpis/kpis';
import { ReportingPeriod } from '#domain/insights/kpis/reporting-period';
import { hiddenAmong } from '#domain/insights/kpis/small-cells';
import { quarterOf, quartersTold, spanOfQuarter } from '#domain/insights/kpis/quarter';
import { evaluateByFives } from '#domain/insights/kpis/told-by-fives';
import { addDays, type Day } from '#domain/shared/day';

const days = (...all: readonly (Partial<DayOf> | number)[]): readonly DayOf[] =>
  all.map((day) => ({ n: 0, of: 0, values: [], ...(typeof day === 'number' ? { n: day } : day) }));
const figure = (formula: Formula, ...all: readonly (readonly DayOf[])[]) => {
  let call = 0;
  return evaluate(formula, () => all[call++] ?? []);
};

describe('a figure', () => {
  it('is a sum, a mean or the last day of what was counted', () => {
    const of = ['questions.asked'] as const;
    expect(figure({ how: 'sum', of }, days(1, 2, 6)).value).toBe(9);
    expect(figure({ how: 'mean', of }, days(1, 2, 6)).value).toBe(3);
    expect(figure({ how: 'last', of }, days(1, 2, 6)).value).toBe(6);
    expect(figure({ how: 'sum', of }, days()).value).toBeNull();
  });

  it('is the parts of all days through their wholes, not the mean of daily shares', () => {
    const formula = { how: 'share', of: 'questions.answered' } as const;
    expect(figure(formula, days({ n: 1, of: 1 }, { n: 0, of: 3 }))).toEqual({
      value: 0.25,
      atLeast: false,
      base: 4,
    });
    expect(figure(formula, days({}))).toEqual({ value: null, atLeast: false, base: 0 });
  });

  it('is a part of those of whom it tells where it is a share of theirs, and not as a mean of shares', () => {
    const of = 'questions.answered';
    expect(
      (
        [
          { how: 'share', of },
          { how: 'last-share', of },
          { how: 'later', of, than: 60 },
          { how: 'mean-share', of: 'active.day', through: 'active.month' },
          { how: 'quantile', of, at: 0.5 },
          { how: 'sum', of: [of] },
        ] as const
      ).map(isPartOfBase),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('takes a day without members as 0 in stickiness', () => {
    const formula = { how: 'mean-share', of: 'active.day', through: 'active.month' } as const;
    expect(figure(formula, days(5, 0), days(10, 0)).value).toBe(0.25);
  });

  it('puts who still waits behind all others, and says that it is at least so long', () => {
    const waits = days({ n: 2, of: 3, values: [60, 120] }, { n: 0, of: 1 });
    const at = (share: number) => figure({ how: 'quantile', of: 'response.first', at: share }, waits);
    expect(at(0.5)).toEqual({ value: 120, atLeast: false, base: 4 });
    expect(at(0.9)).toEqual({ value: 259_200, atLeast: true, base: 4 });
    expect(figure({ how: 'later', of: 'response.first', than: 100 }, waits).value).toBe(0.75);
  });

  it('finds among the durations of many days what putting them all in order finds', () => {
    const waits = fc.array(fc.array(fc.integer({ min: -5, max: 300_000 }), { maxLength: 30 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(waits, fc.nat(5), fc.double({ min: 0.01, max: 1, noNaN: true }), (all, waiting, at) => {
        const values = all.flat().sort((a, b) => a - b);
        const counted = days(
          ...all.map((day) => ({ of: day.length, values: day.toSorted((a, b) => a - b) })),
          { of: waiting },
        );
        const base = values.length + waiting;
        const place = Math.max(1, Math.ceil(base * at));
        const found = figure({ how: 'quantile', of: 'response.first', at }, counted);
        if (base === 0) expect(found.value).toBeNull();
        else expect(found.value).toBe(values[place - 1] ?? 259_200);
        const late = values.filter((seconds) => seconds > 3_600).length + waiting;
        const later = figure({ how: 'later', of: 'response.first', than: 3_600 }, counted);
        expect(later.value).toBe(base === 0 ? null : late / base);
      }),
    );
  });

  it('changes by a part of what it was, a share by points and a wait by a time, and by nothing that is a bound', () => {
    const of = (value: number | null, atLeast = false) => ({ value, atLeast, base: 1 });
    expect(changeBetween('count', of(3), of(2))).toBe(0.5);
    expect(changeBetween('mean', of(0), of(2))).toBe(-1);
    expect(changeBetween('count', of(3), of(0))).toBeNull();
    expect(changeBetween('share', of(0.75), of(0.25))).toBe(0.5);
    expect(changeBetween('share', of(0.25), of(0))).toBe(0.25);
    expect(changeBetween('seconds', of(3_600), of(5_400))).toBe(-1_800);
    expect(changeBetween('score', of(70), of(72))).toBe(-2);
    expect(changeBetween('share', of(null), of(0.5))).toBeNull();
    expect(changeBetween('seconds', of(3, true), of(2))).toBeNull();
    expect(changeBetween('seconds', of(3), of(2, true))).toBeNull();
  });

  it('has a name of its own, and ripens as late as the slowest of what it is made of', () => {
    expect(new Set(KPI_KEYS).size).toBe(KPIS.length);
    expect(maturityOf(kpiOf('accepted'))).toBe(30);
    expect(maturityOf(kpiOf('first-response-p90'))).toBe(3);
    expect(maturityOf(kpiOf('active-day'))).toBe(0);
  });
});

describe('cells of few people', () => {
  const hidden = (...bases: number[]) => [...hiddenAmong(new Map(bases.map((base, index) => [index, base])))];

  it('are not told', () => {
    expect(hidden(4, 3, 20, 30)).toEqual([1, 0]);
    expect(hidden(5, 6)).toEqual([]);
  });

  it('take the smallest other cell with them where a subtraction would tell them', () => {
    expect(hidden(4, 20, 30)).toEqual([0, 1]);
    expect(hidden(1, 2, 30, 20)).toEqual([0, 1, 3]);
    expect(hidden(3)).toEqual([0]);
  });

  it('are not those of nobody', () => {
    expect(hidden(0, 0, 12)).toEqual([]);
  });
});

describe('a figure of few people', () => {
  const byFive = (formula: Formula, ...all: readonly (readonly DayOf[])[]) => {
    let call = 0;
    return evaluateByFives(formula, () => all[call++] ?? []);
  };

  it('is told to the nearest five, and its share is that of numbers told so', () => {
    expect(byFive({ how: 'sum', of: ['questions.asked'] }, days(6, 2)).value).toBe(10);
    expect(byFive({ how: 'last', of: ['members.total'] }, days(6, 12)).value).toBe(10);
    const share = byFive({ how: 'share', of: 'questions.answered' }, days({ n: 7, of: 12 }));
    expect(share).toEqual({ value: 0.5, atLeast: false, base: 12 });
  });

  it('gives nothing by multiplying: stickiness is one told mean through the other', () => {
    const formula = { how: 'mean-share', of: 'active.day', through: 'active.month' } as const;
    expect(byFive(formula, days(6, 8), days(19, 22)).value).toBe(5 / 20);
    expect(byFive(formula, days(1, 0), days(30, 30))).toMatchObject({ base: 1 });
  });

  it('tells a wait as the next of a few lengths', () => {
    const waits = days({ n: 5, of: 5, values: [60, 120, 4_000, 5_000, 90_000] });
    const at = (share: number) => byFive({ how: 'quantile', of: 'response.first', at: share }, waits).value;
    expect([at(0.2), at(0.5), at(1)]).toEqual([3600, 7200, 48 * 3600]);
  });

  it('is of the whole quarters of the period, else of the last one that is over and counted, and of none before a beginning', () => {
    const told = (from: string, to: string, counted: string, since: string | null = null) =>
      quartersTold({ from: from as Day, to: to as Day }, counted as Day, since as Day | null);
    expect(told('2026-06-01', '2026-06-30', '2026-07-20')).toEqual(['2026-Q2']);
    expect(told('2026-06-01', '2026-06-29', '2026-07-20')).toEqual(['2026-Q1']);
    expect(told('2026-06-01', '2026-06-30', '2026-06-29')).toEqual(['2026-Q1']);
    expect(told('2026-01-04', '2026-01-10', '2026-01-10')).toEqual(['2025-Q4']);
    expect(told('2025-07-02', '2026-07-01', '2026-07-20')).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
    expect(told('2025-07-01', '2026-06-30', '2026-07-20')).toHaveLength(4);
    expect(told('2025-07-01', '2026-06-30', '2026-07-20', '2026-01-01')).toEqual(['2026-Q2', '2026-Q1']);
    expect(told('2026-06-01', '2026-06-30', '2026-07-20', '2026-07-01')).toEqual([]);
  });

  it('is of quarters that begin where the one before ends', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((since) => addDays('2020-01-01' as Day, since));
    fc.assert(
      fc.property(day, (one) => {
        const { from, to } = spanOfQuarter(quarterOf(one));
        expect(from <= one && one <= to).toBe(true);
        expect(quarterOf(addDays(to, 1))).not.toBe(quarterOf(to));
        expect(spanOfQuarter(quarterOf(addDays(to, 1))).from).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('the health of the community', () => {
  const all = {
    stickiness: 0.2,
    answered: 1,
    accepted: 1,
    'contributors-new': 30,
    'first-response-median': 0,
    reports: 0,
  };
  const health = (more: Partial<Record<keyof typeof all, number | null>> = {}) =>
    healthOf((key) => ({ ...all, ...more })[key], { days: 30, posts: 1000 });

  it('is 100 where every goal is reached, and no more beyond', () => {
    expect(health().score).toBe(100);
    expect(health({ stickiness: 0.9 }).score).toBe(100);
  });

  it('says what each term gives', () => {
    const { score, terms } = health({ stickiness: 0.1, 'first-response-median': 43_200, reports: 40 });
    expect(terms.map(({ term, points }) => [term, points])).toEqual([
      ['stickiness', 12.5],
      ['answered', 25],
      ['accepted', 20],
      ['newcomers', 10],
      ['response', 5],
      ['calm', 0],
    ]);
    expect(score).toBe(72.5);
  });

  it('is nothing while a term is unknown', () => {
    expect(health({ accepted: null }).score).toBeNull();
    expect(healthOf((key) => all[key], { days: 30, posts: 0 }).score).toBeNull();
  });
});

describe('a period', () => {
  const today = '2026-03-31' as Day;

  it('ends yesterday, and compares with as many days before', () => {
    const period = ReportingPeriod.ending(30, today);
    expect([period.from, period.to]).toEqual(['2026-03-01', '2026-03-30']);
    expect([period.previous.from, period.previous.to]).toEqual(['2026-01-30', '2026-02-28']);
  });

  it('ends by a day that is ripe, with as many days', () => {
    const period = ReportingPeriod.ending(30, today);
    const ripe = period.endingBy('2026-02-28' as Day);
    expect([ripe.from, ripe.to, ripe.days]).toEqual(['2026-01-30', '2026-02-28', 30]);
    expect(period.endingBy('2026-03-30' as Day)).toEqual(period);
  });

  it('is refused backwards, over two years long, or not over yet', () => {
    const code = (from: string, to: string) => {
      try {
        return ReportingPeriod.between(from, to, today).days;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code('2026-03-01', '2026-03-30')).toBe(30);
    expect(code('2026-03-02', '2026-03-01')).toBe('insights.period-backwards');
    expect(code('2026-03-02', '2026-03-31')).toBe('insights.period-not-over');
    expect(code('2023-03-02', '2026-03-01')).toBe('insights.period-too-long');
    expect(code('2026-02-30', '2026-03-01')).toBe('official.not-a-day');
  });

  it('is drawn in pieces that cover it once', () => {
    for (const days of [7, 30, 90, 365]) {
      const steps = ReportingPeriod.ending(days, today).steps();
      expect(steps.length).toBeLessThanOrEqual(31);
      const lengths = steps.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
      expect(lengths.reduce((sum, one) => sum + one, 0)).toBe(days);
    }
  });
});
