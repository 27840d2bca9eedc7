import { describe, expect, it } from '@jest/globals';
import { awardsFor, type Badge } from '#domain/engagement/badges/badge';
import { periodsOf } from '#domain/engagement/boards/board-key';
import { POST_REMOVED } from '#domain/engagement/points/act';
import type { Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { act, ANNA } from './acts.ts';

const badge = (metric: Badge['metric'], ...counts: number[]): Badge => ({
  key: metric,
  name: metric,
  description: '',
  criterion: '',
  position: 0,
  metric,
  thresholds: counts.map((count, each) => ({ count, tier: (['bronze', 'silver', 'gold'] as const)[each]! })),
});
const at = (day: number) => new Date(Date.UTC(2026, 2, day));
const accepted = (count: number) =>
  Array.from({ length: count }, (_, each) =>
    act('answer.accepted', {
      postId: `p${each}`,
      source: `p${each}`,
      at: at(each + 1),
      byId: `asker${each}` as MemberId,
    }),
  );

describe('badges', () => {
  it('are reached with the act that made the number full', () => {
    expect(awardsFor(accepted(3), [badge('answers_accepted', 1, 3, 4)])).toEqual([
      { badge: 'answers_accepted', tier: 'bronze', earnedAt: at(1) },
      { badge: 'answers_accepted', tier: 'silver', earnedAt: at(3) },
    ]);
  });

  it('go with what gave them', () => {
    const gone = act(POST_REMOVED, { postId: 'p0', source: 'p0', byId: null, at: at(20) });
    const tiers = awardsFor([...accepted(3), gone], [badge('answers_accepted', 1, 3)]).map(
      ({ tier }) => tier,
    );
    expect(tiers).toEqual(['bronze']);
  });

  it('are not for what one does for oneself', () => {
    const own = [act('answer.accepted', { own: true }), act('answer.validated', { byId: ANNA })];
    expect(awardsFor(own, [badge('answers_accepted', 1), badge('answers_validated', 1)])).toEqual([]);
  });

  it('count two replies of a month that the same asker accepted, and no more', () => {
    const days = [1, 2, 3, 33, 34, 35].map((day, each) =>
      act('answer.accepted', { postId: `p${each}`, source: `p${each}`, at: at(day) }),
    );
    const reached = awardsFor(days, [badge('answers_accepted', 2, 3, 5)]);
    expect(reached.map(({ tier, earnedAt }) => [tier, earnedAt])).toEqual([
      ['bronze', at(2)],
      ['silver', at(33)],
    ]);
  });

  it('count each member who was helped once', () => {
    const marks = ['m1', 'm2', 'm1', 'm3'].map((by, each) =>
      act('answer.helped', {
        postId: `p${each}`,
        source: `p${each}:${by}`,
        byId: by as MemberId,
        at: at(each + 1),
      }),
    );
    expect(awardsFor(marks, [badge('members_helped', 2, 3)]).map(({ earnedAt }) => earnedAt)).toEqual([
      at(2),
      at(4),
    ]);
  });
});

describe('the periods of boards', () => {
  it.each([
    ['2026-03-01', { week: '2026-W09', month: '2026-03', year: '2026', ever: '' }],
    ['2027-01-01', { week: '2026-W53', month: '2027-01', year: '2027', ever: '' }],
    ['2024-12-30', { week: '2025-W01', month: '2024-12', year: '2024', ever: '' }],
  ])('%s counts to the week of its Thursday', (day, periods) => {
    expect(periodsOf(day as Day)).toEqual(periods);
  });
});
