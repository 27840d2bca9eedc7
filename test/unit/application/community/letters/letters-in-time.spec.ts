import { describe, expect, it } from '@jest/globals';
import { SendLetters } from '#application/community/letters/send-letters';
import type { Hour } from '#application/community/published/pieces-said.api';
import { DEFAULT_HABITS, type QuietHours } from '#domain/community/notifications/mail-habits';

const MINUTE = 60_000;
const WAIT = 2 * MINUTE;
/** Three in the afternoon in Paris. */
const AT = new Date('2026-12-01T14:00:00Z');
const after = (minutes: number) => new Date(AT.getTime() + minutes * MINUTE);

/** What becomes of one letter that is looked at now. */
async function sent(p: { toldAt?: Date; hour?: Hour; quiet?: QuietHours; today?: number }) {
  const { toldAt = AT, hour, quiet = null, today = 0 } = p;
  const became = { sent: 0, settled: 0, held: 0, postponed: [] as Date[] };
  const one = { notificationId: 'one', memberId: 'ana', cause: 'fact', due: toldAt, toldAt };
  const to = {
    memberId: 'ana',
    email: 'ana@example.org',
    language: 'fr',
    habits: { ...DEFAULT_HABITS, quiet },
    notify: { event: { email: 'at-once' } },
    untold: [],
  };
  const news = { kind: 'event', topic: null, said: { title: '', answer: '', ...(hour && { hour }) } };
  const letters = {
    due: async () => [one],
    newsFor: async () => new Map([['one', { to, news, today, wasBegun: false }]]),
    claim: async (mails: readonly object[]) => mails.map((mail) => ({ ...mail, id: 'mail' })),
    over: async () => [],
    settle: async (ids: readonly string[]) => void (became.settled += ids.length),
    postpone: async (these: readonly { until: Date }[]) =>
      void became.postponed.push(...these.map(({ until }) => until)),
    hold: async (ids: readonly string[]) => void (became.held += ids.length),
    markSent: async () => {},
    giveBack: async () => {},
    refuse: async () => {},
  };
  await new SendLetters(
    letters as never,
    { ofNews: async () => ({ letter: {}, path: null }) } as never,
    { sign: async () => 'token' } as never,
    { deliver: async () => void (became.sent += 1) } as never,
    { now: () => AT },
    WAIT,
  ).execute();
  return became;
}

const SENT = { sent: 1, settled: 1, held: 0, postponed: [] };
const VAIN = { sent: 0, settled: 1, held: 0, postponed: [] };
const HELD = { sent: 0, settled: 0, held: 1, postponed: [] };
const putOffTo = (until: Date) => ({ sent: 0, settled: 0, held: 0, postponed: [until] });
const hour = (minutes: number, isVainLate = true): Hour => ({ knownBy: after(minutes), isVainLate });

describe('a letter of what has an hour', () => {
  it('leaves at once where it has to be known soon, whatever it says', async () => {
    expect(await sent({ hour: hour(15) })).toEqual(SENT);
    expect(await sent({ hour: hour(15, false) })).toEqual(SENT);
    expect(await sent({ hour: hour(180) })).toEqual(SENT);
  });

  it('waits to be read where it can, and leaves after that', async () => {
    expect(await sent({ hour: hour(181) })).toEqual(putOffTo(after(2)));
    expect(await sent({ hour: hour(181), toldAt: after(-1) })).toEqual(putOffTo(after(1)));
    expect(await sent({ hour: hour(181), toldAt: after(-2) })).toEqual(SENT);
  });

  it('waits as anything else once its hour is past, however it was told', async () => {
    expect(await sent({ hour: hour(0, false) })).toEqual(putOffTo(after(2)));
    expect(await sent({ hour: hour(-1, false) })).toEqual(putOffTo(after(2)));
    expect(await sent({ hour: hour(-1, false), toldAt: after(-3), today: 20 })).toEqual(HELD);
  });

  it('is kept by quiet hours only where they end before it has to be known', async () => {
    const quiet = { from: 14, to: 17 };
    const END = new Date('2026-12-01T16:00:00Z');
    expect(await sent({ quiet, hour: hour(15) })).toEqual(SENT);
    expect(await sent({ quiet, hour: hour(120) })).toEqual(SENT);
    expect(await sent({ quiet, hour: hour(121) })).toEqual(putOffTo(END));
    expect(await sent({ quiet, hour: hour(15, false) })).toEqual(SENT);
    expect(await sent({ quiet, hour: hour(-1, false), toldAt: after(-30) })).toEqual(putOffTo(END));
    expect(await sent({ quiet, toldAt: after(-2) })).toEqual(putOffTo(END));
  });

  it('is not sent once it is so no more, however soon that was', async () => {
    expect(await sent({ hour: { ...hour(15), isOver: true } })).toEqual(VAIN);
  });

  it('goes beyond what is enough for a day where no digest could tell it in time, and no further than that', async () => {
    const toldAt = after(-3);
    expect(await sent({ toldAt, today: 19 })).toEqual(SENT);
    expect(await sent({ toldAt, today: 20 })).toEqual(HELD);
    expect(await sent({ toldAt, today: 20, hour: hour(181) })).toEqual(HELD);
    expect(await sent({ toldAt, today: 20, hour: hour(15) })).toEqual(SENT);
    expect(await sent({ toldAt, today: 29, hour: hour(15) })).toEqual(SENT);
    expect(await sent({ toldAt, today: 30, hour: hour(15) })).toEqual(HELD);
  });

  it('is not sent late where it says nothing by then, unless its hour was over when it was told', async () => {
    expect(await sent({ hour: hour(-1), toldAt: after(-30) })).toEqual(VAIN);
    expect(await sent({ hour: hour(-1, false), toldAt: after(-30) })).toEqual(SENT);
    expect(await sent({ hour: hour(-60), toldAt: after(-30) })).toEqual(SENT);
  });
});
