import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ticksFor } from '../../../../web/insights/axis-ticks.ts';

const HOUR = 3600;

describe('the axis of a chart', () => {
  it('has round values from 0 to what is not below the highest', () => {
    expect(ticksFor('count', 8)).toEqual([0, 5, 10]);
    expect(ticksFor('count', 2)).toEqual([0, 1, 2]);
    expect(ticksFor('count', 0.03)).toEqual([0, 1]);
    expect(ticksFor('mean', 7.2)).toEqual([0, 5, 10]);
    expect(ticksFor('count', 412)).toEqual([0, 200, 400, 600]);
    expect(ticksFor('share', 0.764)).toEqual([0, 0.5, 1]);
    expect(ticksFor('seconds', 11 * HOUR)).toEqual([0, 6 * HOUR, 12 * HOUR]);
  });

  it('is there where nothing is', () => {
    expect(ticksFor('count', 0)).toEqual([0, 1]);
    expect(ticksFor('share', 0)).toEqual([0, 0.5, 1]);
    expect(ticksFor('seconds', 0)).toEqual([0, 0.5 * HOUR, HOUR]);
  });

  it('has two to four values, whatever is drawn, and whole ones of people and of things', () => {
    const units = fc.constantFrom('count' as const, 'mean' as const, 'share' as const, 'seconds' as const);
    fc.assert(
      fc.property(units, fc.double({ min: 0.001, max: 1e9, noNaN: true }), (unit, value) => {
        const ticks = ticksFor(unit, value);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(4);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)! * (1 + 1e-9)).toBeGreaterThanOrEqual(value);
        if (unit === 'count') expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
