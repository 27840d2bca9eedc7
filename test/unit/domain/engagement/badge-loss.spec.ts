import { describe, expect, it } from '@jest/globals';
import { isToldOfLoss, lossBy } from '#domain/engagement/badges/loss';
import { type Act, POINTS_STRUCK, POST_REMOVED } from '#domain/engagement/points/act';
import type { MemberId } from '#domain/shared/id';

const act = (more: Partial<Act>): Act => ({
  factId: 'f',
  event: 'answer.accepted',
  source: 'p',
  kind: 'done',
  postId: 'p',
  memberId: 'm' as MemberId,
  byId: null,
  at: new Date(0),
  topicId: null,
  categoryId: null,
  branches: [],
  own: false,
  open: true,
  points: null,
  ...more,
});

describe('why a badge falls', () => {
  it.each([
    ['acceptance', { kind: 'undone' }],
    ['validation', { kind: 'undone', event: 'answer.validated' }],
    ['thanks', { kind: 'undone', event: 'answer.helped' }],
    ['undone', { kind: 'undone', event: 'idea.planned' }],
    ['removed', { event: POST_REMOVED }],
    ['struck', { event: POINTS_STRUCK }],
  ] as const)('%s', (why, more) => {
    expect(lossBy([act(more)])).toBe(why);
  });

  it('is the weightiest of several, and nothing where nothing was taken', () => {
    expect(lossBy([act({ kind: 'undone' }), act({ event: POINTS_STRUCK })])).toBe('struck');
    expect(lossBy([act({}), act({ event: POST_REMOVED, kind: 'undone' })])).toBeNull();
    expect(lossBy([])).toBeNull();
  });

  it('is told to who wants to hear of badges; what the team decided is told to everybody', () => {
    expect(isToldOfLoss('acceptance', true)).toBe(true);
    expect(isToldOfLoss('acceptance', false)).toBe(false);
    expect(isToldOfLoss('removed', false)).toBe(false);
    for (const why of ['struck', 'revoked'] as const) expect(isToldOfLoss(why, false)).toBe(true);
  });
});
