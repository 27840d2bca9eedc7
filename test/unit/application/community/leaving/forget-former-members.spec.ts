import { expect, it } from '@jest/globals';
import type { KeptPieces, WhyKept } from '#application/moderation/published/kept-pieces.api';
import { ForgetFormerMembers } from '#application/community/leaving/forget-former-members';
import type { Departure } from '#application/shared/departures';
import type { Forgotten, PersonStore } from '#application/shared/person-stores';

it('what stays is asked for by who takes the words, when they come to it', async () => {
  const evidence = new Map<string, WhyKept>([['reported', 'case']]);
  const spared: (readonly string[])[] = [];
  await forgetting({
    kept: { of: async () => new Map(evidence) },
    people: {
      forget: async (one: Forgotten) => {
        evidence.set('hidden-while-others-are-looked-for', 'decision');
        spared.push(await one.spared());
      },
    },
  }).execute();
  expect(spared).toEqual([['reported', 'hidden-while-others-are-looked-for']]);
});

it('what the departures spared stays spared where nobody has to judge it any more', async () => {
  const evidence = new Map<string, WhyKept>([['reported', 'case']]);
  const spared: (readonly string[])[] = [];
  await forgetting({
    kept: { of: async () => new Map(evidence) },
    departure: { of: async () => void evidence.clear() },
    people: { forget: async (one: Forgotten) => void spared.push(await one.spared()) },
  }).execute();
  expect(spared).toEqual([['reported']]);
});

it('what was reported or decided during the departures is spared as well', async () => {
  const leaver = { memberId: 'leaver', words: 'erase', handles: [], why: 'own', leftAt: new Date(0) };
  const closed = {
    due: async () => [],
    next: async (_: Date, tried: readonly string[]) => (tried.length === 0 ? leaver : null),
    forgotten: async () => {},
  };
  const evidence = new Map([['hidden', 'decision']] as [string, WhyKept][]);
  const spared: (readonly string[])[] = [];
  let isInUnit = false;
  const forget = new ForgetFormerMembers(
    closed as never,
    { add: async () => {} } as never,
    [{ of: async () => ['held'] }],
    [{ of: async () => void evidence.set('reported-meanwhile', 'case') }],
    {
      of: async (_, takenBack) => {
        expect(takenBack).toEqual(['held']);
        if (isInUnit) evidence.set('hidden-before-the-end', 'decision');
        return new Map(evidence);
      },
    },
    { forget: async (one: Forgotten) => void spared.push(await one.spared()) } as never,
    {} as never,
    { now: () => new Date(0) },
    {
      run: (work) => {
        isInUnit = true;
        return work();
      },
    },
  );
  await forget.execute();
  expect(spared).toEqual([['hidden', 'reported-meanwhile', 'hidden-before-the-end']]);
});

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
  const forgotten: (readonly string[])[] = [];
  const told: (readonly string[])[] = [];
  const forget = new ForgetFormerMembers(
    closed as never,
    { add: async () => {} } as never,
    [{ of: async () => ['held', 'held-and-reported'] }, { of: async () => ['held-elsewhere'] }],
    [{ of: async (_, { spared }) => void told.push(spared) }],
    kept,
    { forget: async (one: Forgotten) => void forgotten.push(await one.spared()) } as never,
    {} as never,
    { now: () => new Date(0) },
    { run: (work) => work() },
  );
  await forget.execute();
  const back = ['held', 'held-and-reported', 'held-elsewhere'];
  expect(asked).toEqual([back, back]);
  const spared = ['held-and-reported', 'hidden'];
  expect([told, forgotten]).toEqual([[spared], [spared]]);
});

/** One who leaves with their words. */
function forgetting({
  kept,
  departure = { of: async () => {} },
  people,
}: {
  kept: KeptPieces;
  departure?: Departure;
  people: Pick<PersonStore, 'forget'>;
}): ForgetFormerMembers {
  const leaver = { memberId: 'leaver', words: 'erase', handles: [], why: 'own', leftAt: new Date(0) };
  const closed = {
    due: async () => [],
    next: async (_: Date, tried: readonly string[]) => (tried.length === 0 ? leaver : null),
    forgotten: async () => {},
  };
  return new ForgetFormerMembers(
    closed as never,
    { add: async () => {} } as never,
    [],
    [departure],
    kept,
    people as never,
    {} as never,
    { now: () => new Date(0) },
    { run: (work) => work() },
  );
}
