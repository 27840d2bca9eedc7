import { expect, it } from '@jest/globals';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import type { Forgotten } from '#application/shared/person-stores';

it('what was taken back is told to Moderation, and what that keeps is spared', async () => {
  const leaver = { memberId: 'leaver', words: 'erase', handles: [], why: 'own', leftAt: new Date(0) };
  const closed = {
    due: async () => [],
    next: async (_: Date, tried: readonly string[]) => (tried.length === 0 ? leaver : null),
    forgotten: async () => {},
  };
  const asked: (readonly string[])[] = [];
  const kept = {
    of: async (_: string, takenBack: readonly string[]) => {
      asked.push(takenBack);
      return new Map([
        ['held-and-reported', 'case'],
        ['hidden', 'decision'],
      ] as const);
    },
  };
  const forgotten: Forgotten[] = [];
  const told: (readonly string[])[] = [];
  const forget = new ForgetFormerMembers(
    closed as never,
    { add: async () => {} } as never,
    [{ of: async () => ['held', 'held-and-reported'] }, { of: async () => ['held-elsewhere'] }],
    [{ of: async (_, { spared }) => void told.push(spared) }],
    kept,
    { forget: async (one: Forgotten) => void forgotten.push(one) } as never,
    {} as never,
    { now: () => new Date(0) },
    { run: (work) => work() },
  );
  await forget.execute();
  expect(asked).toEqual([['held', 'held-and-reported', 'held-elsewhere']]);
  const spared = ['held-and-reported', 'hidden'];
  expect([told, forgotten.map((one) => one.spared)]).toEqual([[spared], [spared]]);
});
