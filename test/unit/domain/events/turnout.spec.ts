import { describe, expect, it } from '@jest/globals';
import { turnoutOf } from '#domain/events/gatherings/turnout';

const row = (branch: string, attended: number, absent: number) => ({ branch, attended, absent });

describe('who came, by branch', () => {
  it('tells large numbers as they are', () => {
    expect(turnoutOf([row('music', 20, 10), row('film', 12, 9)])).toEqual([
      { branches: ['music'], seated: 30, attended: 20, absent: 10 },
      { branches: ['film'], seated: 21, attended: 12, absent: 9 },
    ]);
  });

  it('puts branches of a few together, and hides what would tell of fewer than five', () => {
    const told = turnoutOf([row('music', 30, 12), row('film', 2, 1), row('none', 4, 2)]);
    expect(told.map(({ branches, seated }) => [branches, seated])).toEqual([
      [['music'], 42],
      [['film', 'none'], 9],
    ]);
    const small = told[1]!;
    expect([small.attended, small.absent]).toEqual([null, null]);
    // Neither can be reckoned from the sums of all.
    expect([told[0]!.attended, told[0]!.absent]).toEqual([null, null]);
  });

  it('has nothing to tell where nobody had a seat', () => {
    expect(turnoutOf([])).toEqual([]);
  });
});
