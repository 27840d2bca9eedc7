import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventMail, SendEventMail } from '#application/community/letters/send-event-mail';
import { NotHandedOver } from '#application/shared/letter.ports';
import type { OutgoingMail } from '#application/shared/ports';
import { DEFAULT_HABITS, mailMoment, type QuietHours } from '#domain/community/notifications/mail-habits';
import { SqlLetters } from '#infrastructure/community/letters/sql-letters';
import { UuidIds } from '#infrastructure/platform/ids';
import { LetterHouse, mailOf, type Member } from './letter-house.ts';

const MINUTE = 60_000;
const LETTER = {
  letterId: '0199eeee-0000-7000-8000-000000000001',
  title: 'Déclarer',
  number: 4,
  subject: 'À mardi',
  body: 'Apportez vos chiffres.',
  startsAt: new Date('2030-02-01T18:00:00Z'),
  audience: 'members',
};
let house: LetterHouse;
let member: Member;
let sent: OutgoingMail[];
let asked: (number | undefined)[];
/** What happens instead of sending, when set. */
let instead: (() => Promise<void>) | null;
let quiet: QuietHours | null;
let closed: readonly string[] = [];
let seen: readonly string[] = [];

beforeEach(async () => {
  house = await LetterHouse.open();
  member = await house.member();
  [sent, asked, instead, quiet, closed, seen] = [[], [], null, null, [], ['public', 'members']];
}, 30_000);
afterEach(() => house.close());

const send = (more: Partial<EventMail> = {}) =>
  new SendEventMail(
    {
      get: async () => ({
        isWrittenTo: true,
        speaks: 'fr',
        name: 'Papier',
        mailedFrom: (at: Date) => mailMoment({ ...DEFAULT_HABITS, quiet }, at),
      }),
    } as never,
    { find: async () => ({ isConfirmed: true, address: { text: mailOf(member) } }) } as never,
    {
      of: async () => ({
        // Whoever is held back reads of an event on the site what a member does: a letter says no more.
        viewer: { actor: { uses: () => true, sees: () => true } },
        onSite: {
          actor: {
            uses: (part: string) => !closed.includes(part),
            sees: (audience: string) => seen.includes(audience),
          },
        },
      }),
    } as never,
    new SqlLetters(
      house.forum.database.sql,
      new UuidIds(),
      undefined as never,
      undefined as never,
      undefined as never,
    ),
    {
      send: async (mail) => {
        await instead?.();
        sent.push(mail);
      },
    },
    {
      enqueue: async (_job, _data, options) => void asked.push(options?.delayMs),
      soon: async () => {},
      every: async () => {},
    },
    { now: () => house.forum.now },
    house.forum.unitOfWork,
  ).execute({ ...LETTER, memberId: member.memberId, ...more });

describe('what an organiser wrote, to one who registered', () => {
  it('goes once, however often and by however many it is asked for', async () => {
    await Promise.all([send(), send(), send()]);
    await send();
    expect(sent.map(({ to }) => to)).toEqual([mailOf(member)]);
  });

  it('does not go to whom events are closed when it leaves, and not afterwards either', async () => {
    closed = ['events'];
    await send();
    closed = [];
    expect([sent, asked]).toEqual([[], []]);
  });

  it('does not go to who may not know of the event any more when it leaves', async () => {
    await send({ audience: 'staff' });
    seen = ['public'];
    await send();
    expect([sent, asked]).toEqual([[], []]);
  });

  it('waits for the end of quiet hours, unless the event starts before', async () => {
    house.forum.now = new Date('2030-01-01T22:30:00Z'); // half past eleven at night in Paris
    quiet = { from: 22, to: 7 };
    await send();
    expect([sent, asked]).toEqual([[], [7.5 * 60 * MINUTE]]);
    await send({
      letterId: '0199eeee-0000-7000-8000-000000000002',
      startsAt: new Date('2030-01-02T05:00:00Z'),
    });
    expect(sent).toHaveLength(1);
    await send({
      letterId: '0199eeee-0000-7000-8000-000000000003',
      startsAt: new Date('2029-12-30T18:00:00Z'),
    });
    expect(sent).toHaveLength(1); // what is over is not urgent
    house.forum.now = new Date('2030-01-02T06:00:00Z');
    await send();
    expect(sent).toHaveLength(2);
  });

  it('that the server did not take is tried again at once, under the same id', async () => {
    instead = () => Promise.reject(new NotHandedOver(false));
    for (let time = 0; time < 3; time += 1) await expect(send()).rejects.toThrow(NotHandedOver);
    instead = null;
    await send();
    await send();
    expect(sent).toHaveLength(1);
    expect(await house.forum.rows(`select id from community.mail_sent`)).toEqual([{ id: sent[0]!.id }]);
  });

  it('of which nobody knows whether it went is tried once more, a while later, under the same id', async () => {
    instead = () => Promise.reject(new Error('The connection broke'));
    await expect(send()).rejects.toThrow('broke');
    instead = null;
    await send();
    expect(sent).toEqual([]);
    expect(asked).toEqual([11 * MINUTE]);
    house.forum.now = new Date(house.forum.now.getTime() + 11 * MINUTE);
    await send();
    await send();
    expect(sent).toHaveLength(1);
  });
});
