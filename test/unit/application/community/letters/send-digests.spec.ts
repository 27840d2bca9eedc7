import { expect, it } from '@jest/globals';
import type { DigestBatch } from '#application/community/letters/letters.jobs';
import { SendDigests } from '#application/community/letters/send-digests';
import { NotHandedOver } from '#application/shared/letter.ports';
import { LeftToTheNext, wasDoneInPart } from '#application/shared/rounds';
import { DEFAULT_HABITS } from '#domain/community/notifications/mail-habits';

const AT = new Date('2026-12-01T08:00:00Z');
const KEY = 'daily:2026-12-01';
const FIRST: DigestBatch = { rhythm: 'daily', key: KEY, again: false, after: null };
const MONTHLY: DigestBatch = { ...FIRST, rhythm: 'monthly', key: 'monthly:2026-12-01' };
const member = (number: number): string => `m${String(number).padStart(3, '0')}`;

/** So many readers, in groups of fifty; what the mail server says to the letter of each. */
function digesting(readers: number, say: (number: number) => Promise<void> | void, broken?: Promise<never>) {
  const clock = { at: AT.getTime(), now: () => new Date(clock.at) };
  const asked: { batch: DigestBatch; delayMs: number | undefined }[] = [];
  const names: (string | undefined)[] = [];
  const tried: string[] = [];
  const ended: string[] = [];
  const sent: string[] = [];
  const all = Array.from({ length: readers }, (_, number) => ({
    memberId: member(number),
    email: member(number),
    language: 'fr',
    habits: { ...DEFAULT_HABITS, rhythm: 'daily' },
    notify: new Proxy({}, { get: () => ({ email: 'digest' }) }),
    untold: [],
    lastUntil: null,
  }));
  const letters = {
    digestReaders: async ({ after }: DigestBatch) =>
      (await broken) ??
      all.filter(({ memberId }) => (after === null || memberId > after) && !sent.includes(memberId)),
    digestsFor: async (of: readonly { reader: string }[]) =>
      new Map(of.map(({ reader }) => [reader, { news: [{}], finds: [] }])),
    claim: async (claims: readonly { memberId: string }[]) =>
      claims.map(({ memberId }) => ({ memberId, id: memberId })),
    markSent: async (ids: readonly string[]) => void sent.push(...ids),
    refuse: async () => {},
    giveBack: async () => {},
    isRoundOver: async (key: string) => ended.includes(key),
    endRound: async (key: string) => void ended.push(key),
  };
  const mailer = {
    deliver: async ({ to }: { to: string }) => {
      tried.push(to);
      await say(Number(to.slice(1)));
    },
  };
  const jobs = {
    enqueue: async (
      _: string,
      batch: DigestBatch,
      { delayMs, dedupeKey }: { delayMs?: number; dedupeKey?: string },
    ) => {
      asked.push({ batch, delayMs });
      names.push(dedupeKey);
    },
  };
  const digests = new SendDigests(
    letters as never,
    { ofDigest: async () => ({ letter: {}, path: null }) } as never,
    { sign: async () => 'token' } as never,
    mailer as never,
    jobs as never,
    clock,
  );
  return { digests, clock, asked, names, tried, ended };
}

it('a batch ends with the group of which one letter has an unknown outcome, and the next goes on from there', async () => {
  const { digests, asked, tried, ended } = digesting(180, (number) => {
    if (number === 60) throw new Error('no answer');
  });
  const failure = await digests.batch(FIRST).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(LeftToTheNext);
  expect((failure as Error).message).toBe('no answer');
  expect(wasDoneInPart(failure as Error)).toBe(true);
  expect(tried).toHaveLength(100);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(99) }, delayMs: 60_000 }]);
  expect(ended).toEqual([]);

  await digests.batch(asked[0]!.batch);
  expect(new Set(tried).size).toBe(180);
  expect(ended).toEqual([KEY]);
});

it.each([
  ['07:00:00.040', 14_960],
  ['07:00:15.000', 0],
  ['07:30:00.000', 0],
])('what was told just before eight is waited for, at eight alone: %s', async (time, delayMs) => {
  const { digests, clock, asked } = digesting(1, () => {});
  clock.at = new Date(`2026-12-01T${time}Z`).getTime();
  await digests.execute();
  expect(asked).toContainEqual({ batch: FIRST, delayMs });
  expect(asked).toContainEqual({ batch: MONTHLY, delayMs });
});

it('letters that are refused keep none of the others from being written', async () => {
  const { digests, tried, ended } = digesting(180, (number) => {
    if (number === 3) throw new NotHandedOver(true);
  });
  // Nothing is to be done about an address that does not exist: nobody is told.
  expect(await digests.batch(FIRST)).toBe('done');
  expect(tried).toHaveLength(180);
  expect(ended).toEqual([KEY]);
});

it('a server that takes others refuses one letter alone, whatever it says to it: all others are written to', async () => {
  const { digests, asked, tried, ended } = digesting(180, (number) => {
    if (number === 10) throw new NotHandedOver(false, { takesNone: true });
  });
  await expect(digests.batch(FIRST)).rejects.toBeInstanceOf(LeftToTheNext);
  expect(new Set(tried).size).toBe(180);
  expect(ended).toEqual([KEY]);
  expect(asked).toEqual([]);
});

it('who was refused is written to at the next half hour, and the queue does not try an end again', async () => {
  let refusing = true;
  const { digests, asked, tried, ended } = digesting(3, (number) => {
    if (number === 2 && refusing) throw new NotHandedOver(false);
  });
  await expect(digests.batch(FIRST)).rejects.toBeInstanceOf(LeftToTheNext);
  expect(ended).toEqual([KEY]);
  refusing = false;
  tried.length = 0;
  await digests.execute();
  const again = asked.find(({ batch }) => batch.key === KEY)!.batch;
  expect(again).toMatchObject({ again: true, after: null });
  expect(await digests.batch(again)).toBe('done');
  expect(tried).toEqual([member(2)]);
});

it('a batch whose letters are refused asks for the next at once, and is left to it', async () => {
  const { digests, asked } = digesting(500, (number) => {
    if (number === 3) throw new NotHandedOver(false);
  });
  await expect(digests.batch(FIRST)).rejects.toBeInstanceOf(LeftToTheNext);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(499) }, delayMs: 0 }]);
});

it.each([180, 50])(
  'a server that takes none is asked again in a minute, and %i readers are not done with',
  async (readers) => {
    let isDown = true;
    const { digests, asked, names, tried, ended } = digesting(readers, () => {
      if (isDown) throw new NotHandedOver(false, { takesNone: true });
    });
    const failure = await digests.batch(FIRST).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LeftToTheNext);
    expect(wasDoneInPart(failure as Error)).toBe(false);
    expect(tried).toHaveLength(50);
    expect(asked).toEqual([{ batch: FIRST, delayMs: 60_000 }]);
    // The job that asks has that name still: another one of it would not be taken.
    expect(names).toEqual([expect.stringMatching(/\.first\.\d+$/)]);
    expect(ended).toEqual([]);

    isDown = false;
    tried.length = 0;
    await digests.batch(asked[0]!.batch);
    expect(tried).toHaveLength(readers);
    expect(ended).toEqual([KEY]);
  },
);

it('a server that takes none any more is asked again for the group that it took none of', async () => {
  const { digests, asked, tried } = digesting(180, (number) => {
    if (number >= 50) throw new NotHandedOver(false, { takesNone: true });
  });
  await expect(digests.batch(FIRST)).rejects.toBeInstanceOf(LeftToTheNext);
  expect(tried).toHaveLength(100);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(49) }, delayMs: 60_000 }]);
});

it('a batch whose time is up leaves the rest to the next, at once', async () => {
  const { digests, clock, asked, tried } = digesting(180, () => void (clock.at += 1000));
  await digests.batch(FIRST);
  expect(tried).toHaveLength(50);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(49) }, delayMs: 0 }]);
});

it('while one is under way, one of the same is not needed, and another digest waits once, for the turn before its next batch', async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const { digests, asked, names } = digesting(500, () => held);
  const first = digests.batch(FIRST);
  await new Promise(setImmediate);
  expect(await digests.batch({ ...FIRST, after: member(0) })).toBe('passed-by');
  for (let halfHour = 0; halfHour < 3; halfHour += 1) {
    await digests.execute();
    for (const { batch } of asked.splice(0)) expect(await digests.batch(batch)).toBe('passed-by');
  }
  // Should the process die, it comes with the next half hour all the same.
  expect(asked).toEqual([]);
  names.length = 0;
  end();
  expect(await first).toBe('done');
  expect(asked).toEqual([
    { batch: MONTHLY, delayMs: 0 },
    { batch: { ...FIRST, after: member(499) }, delayMs: 0 },
  ]);
  expect(names[0]).toMatch(/monthly:2026-12-01\.turn$/);
  await digests.batch(asked[1]!.batch);
  expect(asked).toHaveLength(2);
});

it('another digest has its turn where the one under way broke', async () => {
  let fail = (_: Error) => {};
  const held = new Promise<never>((_, reject) => (fail = reject));
  const { digests, asked } = digesting(500, () => {}, held);
  const first = digests.batch(FIRST);
  await new Promise(setImmediate);
  expect(await digests.batch(MONTHLY)).toBe('passed-by');
  asked.length = 0;
  fail(new Error('no database'));
  await expect(first).rejects.toThrow('no database');
  expect(asked).toEqual([{ batch: MONTHLY, delayMs: 60_000 }]);
});

it('a digest that had its turn already is not gone through again by the clock', async () => {
  const { digests, tried, ended } = digesting(3, () => {});
  await digests.batch(FIRST);
  expect(ended).toEqual([KEY]);
  tried.length = 0;
  expect(await digests.batch(FIRST)).toBe('idle');
  expect(tried).toEqual([]);
});
