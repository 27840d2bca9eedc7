import { describe, expect, it } from '@jest/globals';
import type { Badge } from '#domain/engagement/badges/badge';
import { lostBy } from '#domain/engagement/badges/lost';
import { type Act, POST_REMOVED } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';

const BADGE: Badge = {
  key: 'acceptees',
  name: 'Acceptées',
  description: '',
  criterion: '',
  metric: 'answers_accepted',
  thresholds: [
    { tier: 'bronze', count: 1 },
    { tier: 'silver', count: 2 },
  ],
  position: 0,
};

const act = (day: number, more: Partial<Act>): Act => ({
  factId: `f${day}`,
  event: 'answer.accepted',
  source: `p${day}`,
  kind: 'done',
  postId: `p${day}`,
  memberId: 'm' as MemberId,
  byId: `b${day}` as MemberId,
  at: new Date(Date.UTC(2026, 0, day)),
  topicId: null,
  categoryId: null,
  branches: [],
  own: false,
  open: true,
  points: null,
  ...more,
});
const removed = (day: number, postId: string, kind: Act['kind'] = 'done') =>
  act(day, { event: POST_REMOVED, source: postId, postId, kind, byId: null });
const first = act(1, {});
const second = act(2, {});

describe('badges that were earned and lost again', () => {
  it('are those that a removal took, and the moment at which it did', () => {
    expect(lostBy([first, second, removed(5, 'p2')], [BADGE], [])).toEqual([
      { badge: 'acceptees', tier: 'silver', at: new Date(Date.UTC(2026, 0, 5)) },
    ]);
    expect(lostBy([first, second, removed(5, 'p1'), removed(6, 'p2')], [BADGE], [])).toHaveLength(2);
  });

  it('are none once what was taken away is back, and none where nothing was', () => {
    expect(lostBy([first, removed(5, 'p1'), removed(6, 'p1', 'undone')], [BADGE], [])).toEqual([]);
    expect(lostBy([first, second], [BADGE], [])).toEqual([]);
  });

  it('are those as well that whoever accepted took back', () => {
    const undone = act(4, { kind: 'undone', source: 'p1', postId: 'p1' });
    expect(lostBy([first, undone], [BADGE], []).map(({ tier }) => tier)).toEqual(['bronze']);
  });

  it('leave to the team what the team said', () => {
    const verdict = { badge: 'acceptees', verdict: 'revoked', tier: null, at: new Date() } as const;
    expect(lostBy([first, removed(5, 'p1')], [BADGE], [verdict])).toEqual([]);
  });
});
