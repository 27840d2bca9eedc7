import { expect, it } from '@jest/globals';
import { SendCampaigns } from '#application/community/campaigns/send-campaigns';
import { NotHandedOver } from '#application/shared/letter.ports';
import { AT_ONCE } from '../../../../support/stand-ins.ts';

const bearer = { viewer: { member: { status: 'active' }, actor: { may: () => true } }, isHeldBack: false };

/** Campaigns of so many letters each; every letter takes a second, and the mail server may say something to it. */
function sending(left: Record<string, number>, say: () => void = () => {}) {
  const clock = { at: 0, now: () => new Date(clock.at) };
  const sent: string[] = [];
  const prepared: string[] = [];
  let letter = 0;
  const campaigns = {
    due: async () => [],
    underWay: async () =>
      Object.keys(left).map((id) => ({
        id,
        words: { language: 'fr' },
        isChoosing: false,
        by: 'somebody',
        waitsSince: null,
      })),
    claim: async (id: string, _at: Date, most: number) => {
      const some = Math.min(most, left[id]!);
      left[id]! -= some;
      return Array.from({ length: some }, () => ({
        id: `${id}${(letter += 1)}`,
        memberId: id,
        refusedSince: null,
      }));
    },
    readers: async (ids: readonly string[]) => new Map(ids.map((id) => [id, { memberId: id, email: id }])),
    begin: async () => true,
    takeBack: async () => {},
    postpone: async () => {},
    close: async () => {},
    giveBack: async (ids: readonly string[]) => {
      for (const id of ids) left[id.charAt(0)]! += 1;
    },
    endIfDone: async () => {},
  };
  const writer = {
    prepare: async (_: unknown, id: string) => {
      prepared.push(id);
      return () => ({});
    },
  };
  const mailer = {
    deliver: async ({ to }: { to: string }) => {
      clock.at += 1000;
      sent.push(to);
      say();
    },
  };
  const work = new SendCampaigns(
    campaigns as never,
    {} as never,
    writer as never,
    { sign: async () => 'token' } as never,
    mailer as never,
    { of: async () => bearer } as never,
    {} as never,
    clock,
    AT_ONCE,
  );
  return { work, clock, sent, prepared };
}
const count = (sent: readonly string[], id: string): number => sent.filter((one) => one === id).length;

it('campaigns take turns, a few letters each, until the time is up', async () => {
  const { work, sent, prepared } = sending({ a: 5000, b: 5000 });
  await work.execute();
  expect([count(sent, 'a'), count(sent, 'b')]).toEqual([25, 20]);
  expect(prepared).toEqual(['a', 'b']);
});

it('a round begins with another one than the round before', async () => {
  const { work, clock, sent } = sending({ a: 5000, b: 5000 });
  clock.at = 60_000;
  await work.execute();
  expect(sent[0]).toBe('b');
});

it('all letters leave where there is time', async () => {
  const { work, sent } = sending({ a: 12, b: 3 });
  await work.execute();
  expect([count(sent, 'a'), count(sent, 'b')]).toEqual([12, 3]);
});

it.each([new Error('no answer'), new NotHandedOver(false, { takesNone: true })])(
  'a server that may hang or takes none ends the round of all campaigns: %s',
  async (failure) => {
    let isBroken = true;
    const { work, sent } = sending({ a: 5, b: 5, c: 5 }, () => {
      if (isBroken) throw failure;
    });
    await expect(work.execute()).rejects.toBe(failure);
    expect(sent).toEqual(['a']);
    isBroken = false;
    expect(await work.execute()).toBe('done');
    expect(count(sent, 'c')).toBe(5);
  },
);

it('a letter that is refused keeps none of the others from leaving', async () => {
  const { work, sent } = sending({ a: 2, b: 2 }, () => {
    throw new NotHandedOver(false);
  });
  await expect(work.execute()).rejects.toBeInstanceOf(NotHandedOver);
  expect(sent).toEqual(['a', 'a', 'b', 'b']);
});
