import { expect, it } from '@jest/globals';
import { slicesOf } from '../../../bench/chat/spread.ts';
import { drawn } from '../../../bench/chat/timeline-report.ts';
import type { Timeline } from '../../../bench/chat/timeline.ts';

it('tells of each stretch how long it took what was sent in it, and of one in which nothing was sent', () => {
  const deliveries = [1000, 40, 1249, 60, 1750, 300];
  const { p99, began } = slicesOf(deliveries, 1000, 250);
  expect(p99).toEqual([60, 0, 0, 300]);
  expect(began - performance.timeOrigin).toBeCloseTo(1000, 3);
});

it('draws what happened one below the other, so that it is seen what coincides', () => {
  const none = [0, 0, 0];
  const timeline: Timeline = {
    sliceMs: 250,
    delivery: [30, 600, 200],
    held: none,
    young: none,
    old: [0, 100, 0],
    ran: none,
    others: none,
    waited: none,
    database: none,
    commit: none,
    crowdHeld: none,
    crowdWaited: none,
  };
  const rows = drawn('one process', timeline).split('\n');
  expect(rows.find((row) => row.startsWith('delivery'))).toBe('delivery p99    (400)  277  600 ▁█▅');
  expect(rows.find((row) => row.startsWith('old'))).toBe('old collected   (100)   33  100  █ ');
});
