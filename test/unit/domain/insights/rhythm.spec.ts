import { describe, expect, it } from '@jest/globals';
import { InvalidValue } from '#domain/shared/domain-error';
import { type AskedPlan, reportPlan } from '#domain/insights/reports/report';
import { lastDue, lastOver, nextDue, type Timetable } from '#domain/insights/reports/rhythm';

const MONTHLY: Timetable = { rhythm: 'month', day: 8, hour: 8 };
const due = (timetable: Timetable, now: string) => lastDue(timetable, new Date(now));
const span = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;

describe('when a report is due', () => {
  it('a month, on its day and hour in Paris', () => {
    const october = due(MONTHLY, '2026-11-08T07:00:00Z');
    expect(span(october)).toBe('2026-10-01 2026-10-31');
    expect(october.dueAt.toISOString()).toBe('2026-11-08T07:00:00.000Z');
    expect(october.key).toBe('2026-10-01.2026-10-31');
    expect(span(due(MONTHLY, '2026-11-08T06:59:59Z'))).toBe('2026-09-01 2026-09-30');
    expect(span(due(MONTHLY, '2026-11-30T23:30:00Z'))).toBe('2026-10-01 2026-10-31');
  });

  it('a week, from Monday to Sunday, over the end of a year', () => {
    const monday: Timetable = { rhythm: 'week', day: 1, hour: 8 };
    expect(span(due(monday, '2027-01-04T07:00:00Z'))).toBe('2026-12-28 2027-01-03');
    expect(span(due({ ...monday, day: 7 }, '2027-01-05T07:00:00Z'))).toBe('2026-12-21 2026-12-27');
  });

  it('a quarter', () => {
    const quarterly: Timetable = { rhythm: 'quarter', day: 15, hour: 9 };
    expect(span(due(quarterly, '2026-10-15T07:00:00Z'))).toBe('2026-07-01 2026-09-30');
    expect(span(due(quarterly, '2026-10-14T07:00:00Z'))).toBe('2026-04-01 2026-06-30');
  });

  it('at the same hour on the days when clocks change', () => {
    const sunday: Timetable = { rhythm: 'week', day: 7, hour: 8 };
    expect(due(sunday, '2026-03-29T06:00:00Z').dueAt.toISOString()).toBe('2026-03-29T06:00:00.000Z');
    expect(due(sunday, '2026-10-25T07:00:00Z').dueAt.toISOString()).toBe('2026-10-25T07:00:00.000Z');
  });

  it('what comes next is later than now, and follows what was last', () => {
    for (const now of ['2026-11-08T06:59:00Z', '2026-11-08T07:00:00Z', '2026-12-31T23:30:00Z']) {
      const [last, next] = [lastDue(MONTHLY, new Date(now)), nextDue(MONTHLY, new Date(now))];
      expect(next.dueAt.getTime()).toBeGreaterThan(Date.parse(now));
      expect(Date.parse(next.from) - Date.parse(last.to)).toBe(86_400_000);
    }
  });

  it('what is over may be told before it is due', () => {
    expect(span(lastOver(MONTHLY, new Date('2026-11-02T10:00:00Z')))).toBe('2026-10-01 2026-10-31');
  });
});

describe('the plan of a report', () => {
  const asked: AskedPlan = {
    name: 'Le mois',
    rhythm: 'month',
    day: 8,
    hour: 8,
    figures: ['questions', 'members-joined', 'nothing'],
    byBranch: false,
  };
  it('tells known figures in the order of the catalogue', () => {
    expect(reportPlan(asked).figures).toEqual(['members-joined', 'questions']);
  });
  it.each([
    ['name', { name: 'x' }],
    ['rhythm', { rhythm: 'day' }],
    ['day', { rhythm: 'week', day: 8 }],
    ['day', { day: 29 }],
    ['hour', { hour: 3 }],
    ['figures', { figures: [] }],
  ])('is refused beside its %s', (field, more) => {
    let refused: unknown;
    try {
      reportPlan({ ...asked, ...more });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InvalidValue);
    expect((refused as InvalidValue).fields.map((one) => one.field)).toEqual([field]);
  });
});
