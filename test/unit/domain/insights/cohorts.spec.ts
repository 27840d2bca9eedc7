import { describe, expect, it } from '@jest/globals';
import { type CohortCount, cohortsOf, COHORT_MONTHS } from '#domain/insights/cohorts/cohorts';
import { addMonths, lastDayOf, type Month, monthOf } from '#domain/insights/cohorts/month';
import type { Day } from '#domain/shared/day';

const count = (joined: string, month: string, members: number): CohortCount => ({
  joined: joined as Month,
  month: month as Month,
  members,
});

describe('a month', () => {
  it('goes over the turn of the year in both directions', () => {
    expect(addMonths('2026-11' as Month, 3)).toBe('2027-02');
    expect(addMonths('2026-02' as Month, -14)).toBe('2024-12');
    expect(lastDayOf('2028-02' as Month)).toBe('2028-02-29');
    expect(monthOf('2026-12-31' as Day)).toBe('2026-12');
  });
});

describe('cohorts', () => {
  it('tell of each month that is over since, the latest cohort first, and of a month in which nobody came back', () => {
    const counts = [
      count('2026-08', '2026-08', 10),
      count('2026-08', '2026-09', 5),
      count('2026-08', '2026-10', 2),
      count('2026-09', '2026-09', 8),
    ];
    expect(cohortsOf(counts, '2026-11' as Month)).toEqual([
      { joined: '2026-09', members: 8, masked: false, back: [{ month: '2026-10', share: 0 }] },
      {
        joined: '2026-08',
        members: 10,
        masked: false,
        back: [
          { month: '2026-09', share: 0.5 },
          { month: '2026-10', share: 0.2 },
        ],
      },
    ]);
  });

  it('of fewer than five are said to exist, and no more', () => {
    const [few] = cohortsOf(
      [count('2026-09', '2026-09', 4), count('2026-09', '2026-10', 3)],
      '2026-11' as Month,
    );
    expect(few).toEqual({
      joined: '2026-09',
      members: null,
      masked: true,
      back: [{ month: '2026-10', share: null }],
    });
  });

  it('end with the last month that is over, and go back for a year', () => {
    const joined = Array.from({ length: 20 }, (_, back) => addMonths('2026-11' as Month, -back));
    const cohorts = cohortsOf(
      joined.map((month) => count(month, month, 9)),
      '2026-11' as Month,
    );
    expect(cohorts.map((one) => one.joined)).toEqual(joined.slice(1, COHORT_MONTHS + 1));
    expect(cohorts.at(-1)?.back).toHaveLength(COHORT_MONTHS - 1);
  });
});
