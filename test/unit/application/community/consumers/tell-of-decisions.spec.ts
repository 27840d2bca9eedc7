import { describe, expect, it } from '@jest/globals';
import { TellOfDecisions } from '#application/community/consumers/tell-of-decisions';
import type { DecisionNotice } from '#application/community/notifications/decision-notices.port';

const overturned = (targetKind: string, action: string) => ({
  name: 'moderation.decision-overturned.v1' as const,
  at: '2026-03-02T09:00:00.000Z',
  decisionId: 'd1',
  action,
  targetKind,
  targetId: 't1',
  subjectId: 'm1',
  by: 'm2',
});
const undone = (outcome: 'restored' | 'changed-since') => ({
  name: 'community.decision-undone.v1' as const,
  at: '2026-03-02T09:00:01.000Z',
  decisionId: 'd1',
  topicId: 't1',
  outcome,
});

async function told(...facts: Parameters<TellOfDecisions['on']>[0][]) {
  const notices: DecisionNotice[] = [];
  const mails = new Map<string, unknown>();
  const consumer = new TellOfDecisions(
    { tell: async (notice) => void notices.push(notice) },
    {
      enqueue: async (_job, data, options) => void mails.set(options!.dedupeKey!, data),
      soon: async () => {},
      every: async () => {},
    },
    { ring: () => {} },
  );
  for (const [index, fact] of facts.entries()) await consumer.on(fact, { factId: `f${index}` });
  return { notices: notices.length, mails: [...mails.values()] };
}

describe('whom an overturned decision concerned', () => {
  it('hears of a measure at once', async () => {
    expect(await told(overturned('profile', 'silence'))).toEqual({
      notices: 1,
      mails: [{ about: 'overturned', id: 'd1' }],
    });
    expect((await told({ ...overturned('service-review', 'hold'), read: 'w1' })).mails).toEqual([
      { about: 'overturned', id: 'd1', read: 'w1' },
    ]);
  });

  it('has no mail about content before it is known what became of it, and one then, however often it is told', async () => {
    expect(await told(overturned('post', 'hide'))).toEqual({ notices: 1, mails: [] });
    for (const action of ['lock', 'edit'])
      expect(await told(overturned('event', action))).toEqual({ notices: 1, mails: [] });
    const facts = [overturned('post', 'hide'), undone('changed-since'), undone('changed-since')];
    expect(await told(...facts)).toEqual({
      notices: 1,
      mails: [{ about: 'overturned', id: 'd1', undone: 'changed-since' }],
    });
  });
});
