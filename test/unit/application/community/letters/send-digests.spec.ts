import { expect, it } from '@jest/globals';
import type { DigestBatch } from '#application/community/letters/letters.jobs';
import { SendDigests } from '#application/community/letters/send-digests';
import { NotHandedOver } from '#application/shared/letter.ports';
import { DEFAULT_HABITS } from '#domain/community/notifications/mail-habits';

const AT = new Date('2026-12-01T08:00:00Z');
const KEY = 'daily:2026-12-01';
const FIRST: DigestBatch = { rhythm: 'daily', key: KEY, again: false, after: null };
const member = (number: number): string => `m${String(number).padStart(3, '0')}`;

/** So many readers, in groups of fifty; what the mail server says to the letter of each. */
function digesting(readers: number, say: (number: number) => Promise<void> | void) {
  const clock = { at: AT.getTime(), now: () => new Date(clock.at) };
  const asked: { batch: DigestBatch; delayMs: number | undefined }[] = [];
  const tried: string[] = [];
  const ended: string[] = [];
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
      all.filter(({ memberId }) => after === null || memberId > after),
    digestsFor: async (of: readonly { reader: string }[]) =>
      new Map(of.map(({ reader }) => [reader, { news: [{}], finds: [] }])),
    claim: async (claims: readonly { memberId: string }[]) =>
      claims.map(({ memberId }) => ({ memberId, id: memberId })),
    markSent: async () => {},
    refuse: async () => {},
    giveBack: async () => {},
    endRound: async (key: string) => void ended.push(key),
  };
  const mailer = {
    deliver: async ({ to }: { to: string }) => {
      tried.push(to);
      await say(Number(to.slice(1)));
    },
  };
  const jobs = {
    enqueue: async (_: string, batch: DigestBatch, { delayMs }: { delayMs?: number }) =>
      void asked.push({ batch, delayMs }),
  };
  const digests = new SendDigests(
    letters as never,
    { ofDigest: async () => ({ letter: {}, path: null }) } as never,
    { sign: async () => 'token' } as never,
    mailer as never,
    jobs as never,
    clock,
  );
  return { digests, clock, asked, tried, ended };
}

it('a batch ends with the group of which one letter has an unknown outcome, and the next goes on from there', async () => {
  const { digests, asked, tried, ended } = digesting(180, (number) => {
    if (number === 60) throw new Error('no answer');
  });
  await expect(digests.batch(FIRST)).rejects.toThrow('no answer');
  expect(tried).toHaveLength(100);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(99) }, delayMs: 60_000 }]);
  expect(ended).toEqual([]);

  await digests.batch(asked[0]!.batch);
  expect(new Set(tried).size).toBe(180);
  expect(ended).toEqual([KEY]);
});

it('letters that are refused keep none of the others from being written', async () => {
  const { digests, tried, ended } = digesting(180, (number) => {
    if (number === 3) throw new NotHandedOver(true);
  });
  await expect(digests.batch(FIRST)).rejects.toBeInstanceOf(NotHandedOver);
  expect(tried).toHaveLength(180);
  expect(ended).toEqual([KEY]);
});

it('a batch whose time is up leaves the rest to the next, at once', async () => {
  const { digests, clock, asked, tried } = digesting(180, () => void (clock.at += 1000));
  await digests.batch(FIRST);
  expect(tried).toHaveLength(50);
  expect(asked).toEqual([{ batch: { ...FIRST, after: member(49) }, delayMs: 0 }]);
});

it('while one is under way, one of another digest waits its turn, and one of the same is not needed', async () => {
  let end = () => {};
  const held = new Promise<void>((resolve) => (end = resolve));
  const { digests, asked } = digesting(1, () => held);
  const first = digests.batch(FIRST);
  await new Promise(setImmediate);
  await digests.batch({ ...FIRST, after: member(0) });
  expect(asked).toEqual([]);
  const monthly: DigestBatch = { ...FIRST, rhythm: 'monthly', key: 'monthly:2026-12-01' };
  await digests.batch(monthly);
  expect(asked).toEqual([{ batch: monthly, delayMs: 60_000 }]);
  end();
  await first;
});
