import { expect, it } from '@jest/globals';
import { SendLetters } from '#application/community/letters/send-letters';
import { NotHandedOver } from '#application/shared/letter.ports';
import { DEFAULT_HABITS } from '#domain/community/notifications/mail-habits';

const AT = new Date('2026-12-01T12:00:00Z');

/** One letter for each of these members, and what the mail server says to it. */
function sending(members: readonly string[], say: (member: string) => void) {
  const settled: string[] = [];
  const refused: string[] = [];
  const to = (member: string) => ({
    memberId: member,
    email: member,
    language: 'fr',
    habits: DEFAULT_HABITS,
    notify: new Proxy({}, { get: () => ({ email: 'at-once' }) }),
    untold: [],
  });
  const letters = {
    due: async () =>
      members.map((member) => ({
        notificationId: member,
        memberId: member,
        cause: member,
        due: AT,
        toldAt: AT,
      })),
    newsFor: async () =>
      new Map(
        members.map((member) => [
          member,
          { to: to(member), news: { kind: 'mention', topic: null }, today: 0, wasBegun: false },
        ]),
      ),
    claim: async (mails: readonly { memberId: string; key: string }[]) =>
      mails.map(({ memberId, key }) => ({ id: memberId, memberId, key })),
    over: async () => [],
    settle: async (ids: readonly string[]) => void settled.push(...ids),
    refuse: async (addresses: readonly string[]) => void refused.push(...addresses),
    postpone: async () => {},
    hold: async () => {},
    markSent: async () => {},
    giveBack: async () => {},
  };
  const letter = new SendLetters(
    letters as never,
    { ofNews: async () => ({ letter: {}, path: null }) } as never,
    { sign: async () => 'token' } as never,
    { deliver: async (outgoing: { to: string }) => say(outgoing.to) } as never,
    { now: () => AT },
    0,
  );
  return { letters: letter, settled, refused };
}

it('addresses that do not exist fail nothing: they are settled, one or many a minute', async () => {
  for (let minute = 0; minute < 40; minute += 1) {
    const { letters, settled, refused } = sending(['alive', `dead-${minute}`], (member) => {
      if (member !== 'alive') throw new NotHandedOver(true);
    });
    expect(await letters.execute()).toBe('done');
    expect(refused).toEqual([`dead-${minute}`]);
    expect(settled).toEqual(expect.arrayContaining(['alive', `dead-${minute}`]));
  }
});

it('of all that failed in a round, what is no refusal of one letter is told', async () => {
  const { letters } = sending(['full', 'lost', 'alive'], (member) => {
    if (member === 'full') throw new NotHandedOver(false);
    if (member === 'lost') throw new Error('no answer');
  });
  await expect(letters.execute()).rejects.toThrow('no answer');
});
