import { expect, it } from '@jest/globals';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import type { Forgotten } from '#application/shared/person-stores';

it('words that waited for a moderator alone and were taken back are not spared any more', async () => {
  const leaver = { memberId: 'leaver', words: 'erase', handles: [], why: 'own', leftAt: new Date(0) };
  const closed = {
    due: async () => [],
    next: async (_: Date, tried: readonly string[]) => (tried.length === 0 ? leaver : null),
    forgotten: async () => {},
  };
  const cases = {
    about: async () => ['held', 'held-and-reported', 'held-elsewhere', 'reported'],
    onlyHeld: async () => ['held', 'held-elsewhere'],
  };
  const forgotten: Forgotten[] = [];
  const told: (readonly string[])[] = [];
  const forget = new ForgetFormerMembers(
    closed as never,
    { add: async () => {} } as never,
    [{ of: async () => ['held', 'held-and-reported'] }],
    [{ of: async (_, { spared }) => void told.push(spared) }],
    cases as never,
    { forget: async (one: Forgotten) => void forgotten.push(one) } as never,
    {} as never,
    { now: () => new Date(0) },
    { run: (work) => work() },
  );
  await forget.execute();
  const spared = ['held-and-reported', 'held-elsewhere', 'reported'];
  expect([told, forgotten.map((one) => one.spared)]).toEqual([[spared], [spared]]);
});
