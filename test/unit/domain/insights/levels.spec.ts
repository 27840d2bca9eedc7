import { describe, expect, it } from '@jest/globals';
import { type Before, countLevels, moveOf } from '#domain/insights/counting/count-levels';
import { type DailyCount, LEVELS, type Measure, SOURCES } from '#domain/insights/counting/measures';
import { type DayOf, evaluate, measuresOf } from '#domain/insights/kpis/formula';
import { levelFunnel } from '#domain/insights/kpis/level-funnel';
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

describe('a funnel of levels', () => {
  it('tells who came and went, to the last one', () => {
    const [first, second, third, fourth] = funnel({
      'level.0': 201,
      'level.1': 97,
      'level.2': 2,
      'level.0-1': 12,
      'level.0-2': 1,
      'level.2-0': 3,
      'level.1.reached': { n: 3, of: 2, values: [3601, 12 * 86_400] },
    });
    expect([first, second, third, fourth].map((one) => one!.members)).toEqual([201, 97, 2, 0]);
    expect(second!.share).toBeCloseTo(97 / 300);
    expect([first!.risenFrom, second!.risenTo, third!.risenTo, first!.risenTo]).toEqual([13, 12, 1, 0]);
    expect([first!.fallenTo, third!.fallenFrom, third!.fallenTo]).toEqual([3, 3, 0]);
    expect([second!.reached, second!.wait]).toEqual([3, 3601]);
    expect([first!.reached, first!.wait, third!.wait]).toEqual([0, null, null]);
  });

  it('tells of no share where there is nobody', () => {
    expect(funnel({}).map(({ members, share }) => [members, share])).toEqual(LEVELS.map(() => [0, null]));
  });
});

it('waits are told by branch as the next of a few lengths', () => {
  expect([1, 3600, 3601, 604_800, 604_801].map(nextWait)).toEqual([3600, 3600, 7200, 604_800, 1_209_600]);
});

it('measures of levels are those of each level and of each move between two', () => {
  const above = LEVELS.filter((level) => level > 0);
  const each = [
    'levels.known',
    'levels.up',
    'levels.down',
    ...LEVELS.map((level) => `level.${level}`),
    ...LEVELS.flatMap((from) => LEVELS.filter((to) => to !== from).map((to) => moveOf(from, to))),
    ...above.map((level) => `level.${level}.reached`),
  ];
  expect([...SOURCES.levels.measures].sort()).toEqual(each.sort());
  // The last level is given by the team, to few: how long that took is told level by level alone.
  const told = KPIS.filter(({ group }) => group === 'levels').flatMap(({ formula }) => measuresOf(formula));
  expect(told).toEqual([
    'levels.known',
    'levels.up',
    'levels.down',
    ...above.slice(0, -1).map((level) => `level.${level}.reached`),
  ]);
});

it('figures of levels leave out the team, and take any length', () => {
  const keys = KPIS.filter(({ group }) => group === 'levels').map(({ key }) => key);
  expect(keys).toEqual([
    'levels-known',
    'levels-up',
    'levels-down',
    'level-1-median',
    'level-2-median',
    'level-3-median',
  ]);
  for (const key of keys) expect(kpiOf(key).exclusions).toEqual(['staff']);
  const year = 400 * 86_400;
  const { formula } = kpiOf('level-3-median');
  expect(evaluate(formula, () => [{ n: 1, of: 1, values: [year] }])).toEqual({
    value: year,
    atLeast: false,
    base: 1,
  });
});
