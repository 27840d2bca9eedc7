import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Before, countLevels } from '#domain/insights/counting/count-levels';
import type { DailyCount, Measure } from '#domain/insights/counting/measures';
import { type DayOf, evaluate } from '#domain/insights/kpis/formula';
import { type FunnelCell, levelFunnel } from '#domain/insights/kpis/level-funnel';
import { kpiOf, KPIS } from '#domain/insights/kpis/kpis';
import { nextWait } from '#domain/insights/kpis/told-by-fives';
import { activity } from './facts.ts';

const DAY = '2026-03-10' as DailyCount['day'];
const at = (hour: number) => `2026-03-10T${String(hour).padStart(2, '0')}:00:00Z`;
const change = (memberId: string, formerLevel: number, level: number, hour: number) =>
  activity('level.changed', at(hour), { memberId, formerLevel, level });
const count = (changes: readonly ReturnType<typeof change>[], before: Record<string, Before> = {}) => {
  const counts = countLevels(DAY, { held: [], changes, before: new Map(Object.entries(before)) });
  return (measure: Measure) => counts.find((one) => one.measure === measure && one.branch === null);
};

describe('levels of a day', () => {
  it('move once for each member, from what they held in the morning to what they hold at night', () => {
    const of = count([change('ada', 0, 1, 3), change('bob', 3, 0, 9), change('ada', 1, 3, 12)]);
    expect([of('levels.up')?.n, of('levels.down')?.n]).toEqual([1, 1]);
    expect([of('level.0-3')?.n, of('level.3-0')?.n, of('level.0-1')?.n]).toEqual([1, 1, undefined]);
  });

  it('have not moved where who rose falls back the same day, though the level was reached', () => {
    const of = count([change('ada', 0, 2, 3), change('ada', 2, 0, 12)]);
    expect([of('levels.up'), of('levels.down'), of('level.0-2')]).toEqual([undefined, undefined, undefined]);
    expect(of('level.2.reached')?.n).toBe(1);
  });

  it('are reached with every level below, once ever, after so long since joining', () => {
    const joinedAt = new Date('2026-03-01T03:00:00Z');
    const of = count([change('ada', 1, 3, 3), change('bob', 0, 2, 3)], {
      ada: { highest: 2, joinedAt },
      bob: { highest: 0, joinedAt: null },
    });
    expect(of('level.3.reached')).toMatchObject({ n: 1, of: 1, values: [9 * 86_400] });
    // Bob joined before anything was told: he counts, and waited nobody knows how long.
    expect(of('level.1.reached')).toMatchObject({ n: 1, of: 0, values: [] });
    expect(of('level.2.reached')).toMatchObject({ n: 1, of: 0 });
    expect(of('level.4.reached')).toBeUndefined();
  });

  it('are held by those who never moved too', () => {
    const held = [
      { branch: null, level: 0, n: 7 },
      { branch: null, level: 2, n: 3 },
      { branch: 'music' as const, level: 2, n: 2 },
    ];
    const counts = countLevels(DAY, { held, changes: [], before: new Map() });
    const of = (measure: Measure, branch: 'music' | null = null) =>
      counts.find((one) => one.measure === measure && one.branch === branch);
    expect(of('levels.known')).toMatchObject({ n: 3, of: 10 });
    expect(of('levels.known', 'music')).toMatchObject({ n: 2, of: 2 });
    expect([of('level.0')?.n, of('level.1')?.n, of('level.2')?.n]).toEqual([7, 0, 3]);
  });
});

/** A funnel of one day with these numbers. */
const funnel = (numbers: Partial<Record<Measure, number | Partial<DayOf>>>) =>
  levelFunnel((measure) => {
    const told = numbers[measure] ?? 0;
    return [{ n: 0, of: 0, values: [], ...(typeof told === 'number' ? { n: told } : told) }];
  });
const say = ({ value, masked }: FunnelCell) => (masked ? 'masked' : value);

describe('a funnel of levels', () => {
  it('tells who came and went, by fives', () => {
    const levels = funnel({
      ...{ 'level.0': 201, 'level.1': 98, 'level.0-1': 12, 'level.0-2': 8, 'level.2-0': 6 },
      'level.1.reached': { n: 20, of: 20, values: Array.from({ length: 20 }, () => 12 * 86_400) },
    });
    const [first, second, third] = levels;
    expect([first, second].map((one) => say(one!.members))).toEqual([200, 100]);
    expect(second?.share).toBeCloseTo(1 / 3);
    expect([first!.risenFrom, second!.risenTo, third!.risenTo].map(say)).toEqual([20, 10, 10]);
    expect([first!.fallenTo, third!.fallenFrom].map(say)).toEqual([5, 5]);
    expect([say(second!.reached), second!.wait]).toEqual([20, 14 * 86_400]);
  });

  it('hides what tells of fewer than five, by itself or by subtraction', () => {
    const members = (...all: number[]) =>
      funnel(Object.fromEntries(all.map((n, level) => [`level.${level}`, n]))).map((one) => say(one.members));
    expect(members(100, 40, 20, 3, 0)).toEqual([100, 40, 'masked', 'masked', 0]);
    expect(members(100, 2, 4, 1, 0)).toEqual([100, 'masked', 'masked', 'masked', 0]);
    // Nothing to hide behind: the whole column tells of too few.
    expect(members(0, 3, 0, 0, 0)).toEqual(Array.from({ length: 5 }, () => 'masked'));
    expect(funnel({ 'level.1': 3 }).map(({ share }) => share)).toEqual([null, null, null, null, null]);
  });

  it('never tells a number below five, nor leaves fewer than five to whoever subtracts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }), (all) => {
        const told = funnel(Object.fromEntries(all.map((n, level) => [`level.${level}`, n])));
        const hidden = all.filter((_, level) => told[level]!.members.masked);
        const sum = hidden.reduce((total, n) => total + n, 0);
        expect(all.filter((n, level) => n > 0 && n < 5 && !told[level]!.members.masked)).toEqual([]);
        expect(sum === 0 || sum >= 5 || hidden.length === 5).toBe(true);
        expect(sum >= 5 && hidden.length === 1).toBe(false);
      }),
    );
  });

  it('hides how long few people took', () => {
    const of = (n: number) =>
      funnel({ 'level.1.reached': { n: 9, of: n, values: Array.from({ length: n }, () => 3600) } })[1]!.wait;
    expect([of(4), of(5)]).toEqual([null, 3600]);
  });

  it('tells waits as the next of a few lengths', () => {
    expect([1, 3600, 3601, 604_800, 604_801].map(nextWait)).toEqual([3600, 3600, 7200, 604_800, 1_209_600]);
  });
});

it('figures of levels leave out the team, and take any length', () => {
  const keys = KPIS.filter(({ group }) => group === 'levels').map(({ key }) => key);
  expect(keys).toEqual([
    ...['levels-known', 'levels-up', 'levels-down', 'level-1-median', 'level-2-median', 'level-3-median'],
  ]);
  for (const key of keys) expect(kpiOf(key).exclusions).toEqual(['staff']);
  const year = 400 * 86_400;
  const { formula } = kpiOf('level-3-median');
  expect(evaluate(formula, () => [{ n: 1, of: 1, values: [year] }])).toEqual({
    ...{ value: year, atLeast: false, base: 1 },
  });
});
